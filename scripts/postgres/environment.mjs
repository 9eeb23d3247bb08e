/**
 * What the server's processes see of our environment: nothing that would change how they behave (PGDATA, LC_ALL, TZ …).
 */
export function environmentOfServer() {
  return { PATH: process.env.PATH ?? "", LANG: "C", TZ: "UTC" };
}
