-- What the app's own role may do; run by the owner after every migration. Repeating it changes nothing.
-- The ledger is append-only by grant, not by trigger (triggers do not distribute).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kundenkreis_app') THEN
    RETURN;
  END IF;
  GRANT USAGE ON SCHEMA public TO kundenkreis_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO kundenkreis_app;
  REVOKE UPDATE, DELETE, TRUNCATE ON public.ledger_entry FROM kundenkreis_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO kundenkreis_app;
  GRANT EXECUTE ON FUNCTION public.erase_shop(integer) TO kundenkreis_app;
  IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'graphile_worker') THEN
    GRANT USAGE ON SCHEMA graphile_worker TO kundenkreis_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO kundenkreis_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO kundenkreis_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO kundenkreis_app;
  END IF;
END $$;
