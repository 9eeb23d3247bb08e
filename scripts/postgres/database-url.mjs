/**
 * The same server, another database.
 *
 * @param {string} url
 * @param {string} database
 */
export function onDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * The same login acting as another role from the first statement on; for tests on a server whose passwords are not ours to set.
 *
 * @param {string} url
 * @param {string} role one the login is a member of
 */
export function actingAs(url, role) {
  const changed = new URL(url);
  changed.searchParams.set("options", `-c role=${role}`);
  return changed.href;
}
