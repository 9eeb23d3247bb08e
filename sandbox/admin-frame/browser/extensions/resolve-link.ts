/**
 * Where an address inside an extension leads in this admin: `shopify:admin/…` a page of the admin, `app:…` and paths a page of the app,
 * `extension:…` another extension on this page; whatever is whole stays.
 *
 * @param base the shop's own part of this admin: "/admin/store/feinkost-lindner"
 */
export function resolveLink(address: string, base: string): { page: string } | { extension: string } | null {
  const extension = /^extension:\/{0,2}([\w-]+)$/.exec(address);
  if (extension?.[1]) return { extension: extension[1] };
  const admin = /^shopify:\/*admin(\/.*)?$/i.exec(address);
  if (admin) return { page: base + (admin[1] ?? "/orders") };
  const app = /^app:\/*(.*)$/i.exec(address)?.[1] ?? (/^\/(?!\/)/.test(address) ? address.slice(1) : undefined);
  // The frame shows the app's pages under /app, where they are in the app, too.
  if (app !== undefined) return { page: app === "app" || app.startsWith("app/") || app.startsWith("app?") ? `${base}/${app}` : `${base}/app` };
  return /^https?:\/\//i.test(address) ? { page: address } : null;
}
