/**
 * Fetches a file (App Bridge adds the session token, which a plain link cannot carry) and hands it to the browser to save.
 * false when it could not be fetched.
 */
export async function saveFile(address: string, name: string): Promise<boolean> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return false;
  const local = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), { href: local, download: name });
  link.click();
  URL.revokeObjectURL(local);
  return true;
}
