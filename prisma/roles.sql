-- What the app's own role may do; run by the owner after every migration. Repeating it changes nothing.
-- The ledger is append-only by grant, not by trigger (triggers do not distribute).
DO $$
DECLARE
  queue_table text;
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
    -- The queue's tables are closed to everybody but their owner by row-level security.
    FOR queue_table IN SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' AND rowsecurity LOOP
      EXECUTE format('DROP POLICY IF EXISTS kundenkreis_app ON graphile_worker.%I', queue_table);
      EXECUTE format('CREATE POLICY kundenkreis_app ON graphile_worker.%I TO kundenkreis_app USING (true) WITH CHECK (true)', queue_table);
    END LOOP;
  END IF;
END $$;
