/**
 * @typedef {{ version?: string, dev?: boolean, license?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

const platform = /-(android|darwin|freebsd|openbsd|openharmony|linux|win32)-(arm64|arm|x64|ia32|loong64|ppc64|riscv64|s390x)(?:-(\w+))?$/;

/**
 * The packages of other platforms (`@rollup/rollup-darwin-arm64`) that a lock file asks for but does not hold, because the registry that was in reach
 * when it was written did not serve them. `npm ci` refuses such a file, on every platform.
 *
 * @param {Lock} lock
 * @returns {{ path: string, entry: LockEntry }[]} what to add; without `integrity`, which only the registry knows
 */
export function missingPlatformPackages({ packages }) {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {}, dev, license }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const [, os, cpu, abi = ""] = platform.exec(name) ?? [];
      if (!os || !cpu || !/^\d/.test(version) || holds(packages, owner, name)) return [];
      const libc = os === "linux" ? { libc: [abi.startsWith("musl") ? "musl" : "glibc"] } : {};
      return [{ path: `node_modules/${name}`, entry: { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, ...(license ? { license } : {}), optional: true, os: [os] } }];
    }),
  );
}

/**
 * Whether a package finds another, beside itself or in a folder above, as Node does.
 *
 * @param {Record<string, LockEntry>} packages
 * @param {string} owner
 * @param {string} name
 * @returns {boolean}
 */
function holds(packages, owner, name) {
  if (packages[`${owner ? `${owner}/` : ""}node_modules/${name}`]) return true;
  if (owner === "") return false;
  const above = owner.lastIndexOf("/node_modules/");
  return holds(packages, above < 0 ? "" : owner.slice(0, above), name);
}
