const keptMilliseconds = 60_000;

/**
 * Fetches a file (App Bridge adds the session token) and opens it in a tab of its own. false when it could not be fetched
 * or the browser would not open it.
 */
export async function openFile(address: string): Promise<boolean> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return false;
  const local = URL.createObjectURL(await response.blob());
  // The new tab needs a moment to read it.
  setTimeout(() => { URL.revokeObjectURL(local); }, keptMilliseconds);
  return window.open(local, "_blank") !== null;
}
