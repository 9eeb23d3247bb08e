import { lookup } from "node:dns/promises";
import { request } from "node:https";
import { isIP } from "node:net";
import { largestPhotoBytes } from "../domain/answering/photo-limits";
import { isPublicAddress } from "./is-public-address.server";

export type PictureRefusal = "address" | "not-public" | "too-many-redirects" | "too-large" | "not-there" | "unreachable";
export type PictureFetched = { ok: true; bytes: Buffer } | { ok: false; reason: PictureRefusal };

/** The two ways to the outside, so that a test can be it. */
export interface Outside {
  /** Every address that a name stands for. Rejects where there is none. */
  resolve: (host: string) => Promise<string[]>;
  get: typeof getFrom;
}

const mostRedirects = 3;
const patienceMilliseconds = 15_000;
const theOutside: Outside = { resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address), get: getFrom };

/**
 * Fetches a picture that a merchant's file names: https and its port only, at most 10 MB within 15 seconds, three redirects. Every address that a name stands for has
 * to be public, and the connection goes to the very address that was looked at, so that a name cannot mean something else a moment later; redirects are looked
 * at anew. Nothing of ours is sent along.
 */
export async function fetchPicture(address: string, outside: Outside = theOutside): Promise<PictureFetched> {
  const signal = AbortSignal.timeout(patienceMilliseconds);
  let next = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const url = URL.canParse(next) ? new URL(next) : undefined;
    if (url?.protocol !== "https:" || url.port !== "" || url.username !== "" || url.password !== "") return { ok: false, reason: "address" };
    const addresses = await addressesOf(url, outside);
    const [first] = addresses;
    if (!first) return { ok: false, reason: "unreachable" };
    if (!addresses.every(isPublicAddress)) return { ok: false, reason: "not-public" };
    const got = await outside.get(url, first, signal);
    if (!got.ok) return got;
    if (got.bytes) return { ok: true, bytes: got.bytes };
    if (!URL.canParse(got.location, url)) return { ok: false, reason: "address" };
    next = new URL(got.location, url).href;
  }
  return { ok: false, reason: "too-many-redirects" };
}

async function addressesOf(url: URL, outside: Outside): Promise<string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) ? [host] : outside.resolve(host).catch(() => []);
}

export type Got = { ok: true; bytes: Buffer } | { ok: true; bytes?: undefined; location: string } | { ok: false; reason: PictureRefusal };

/**
 * One GET to this address, as `url` names the host. What is longer than a photo may be is broken off.
 *
 * @param ca whose certificates are good; the usual ones where it is left out
 */
export function getFrom(url: URL, address: string, signal: AbortSignal, ca?: string): Promise<Got> {
  return new Promise((resolve) => {
    const family = isIP(address);
    const asked = request(url, {
      agent: false, signal, headers: { accept: "image/webp,image/png,image/jpeg", "user-agent": "Kundenkreis (imports reviews)" }, ...(ca === undefined ? {} : { ca }),
      // Whatever the name, and however often it is looked up: this address and no other.
      lookup: (_, options, done) => { if (options.all) done(null, [{ address, family }]); else done(null, address, family); },
    }, (response) => {
      const status = response.statusCode ?? 0;
      const end = (got: Got): void => { resolve(got); response.destroy(); };
      const { location } = response.headers;
      if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) return end({ ok: true, location });
      if (status !== 200) return end({ ok: false, reason: status >= 500 || status === 429 ? "unreachable" : "not-there" });
      if (Number(response.headers["content-length"] ?? 0) > largestPhotoBytes) return end({ ok: false, reason: "too-large" });
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if ((bytes += chunk.length) > largestPhotoBytes) end({ ok: false, reason: "too-large" });
      });
      response.once("end", () => { resolve({ ok: true, bytes: Buffer.concat(chunks) }); });
      response.once("error", () => { resolve({ ok: false, reason: "unreachable" }); });
    });
    asked.once("error", () => { resolve({ ok: false, reason: "unreachable" }); });
    asked.end();
  });
}
