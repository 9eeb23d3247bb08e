/** The role that migrates and owns every table. */
export const ownerRole = "kundenkreis_owner";

/** The role of the app's processes; it may neither UPDATE nor DELETE the ledger (prisma/roles.sql). */
export const appRole = "kundenkreis_app";

/**
 * Makes the two roles with these passwords, and the database. Repeating changes nothing but the passwords.
 *
 * @param {string} superuserUrl
 * @param {{ database: string, ownerPassword: string, appPassword: string }} wanted
 * @returns {Promise<{ ownerUrl: string, appUrl: string }>}
 */
export async function makeRolesAndDatabase(superuserUrl, { database, ownerPassword, appPassword }) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [role, password, rights] of [[ownerRole, ownerPassword, "createdb"], [appRole, appPassword, ""]]) {
      const known = await client.query("select from pg_roles where rolname = $1", [role]);
      if (known.rowCount === 0) await client.query(`create role ${role} login ${rights}`);
      await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
    }
    const there = await client.query("select from pg_database where datname = $1", [database]);
    if (there.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
  return {
    ownerUrl: urlOf(superuserUrl, ownerRole, ownerPassword, database),
    appUrl: urlOf(superuserUrl, appRole, appPassword, database),
  };
}

/**
 * @param {string} serverUrl
 * @param {string} user
 * @param {string} password
 * @param {string} database
 */
function urlOf(serverUrl, user, password, database) {
  const url = new URL(serverUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
