import { afterEach, describe, expect, it } from "vitest";
import { fetchPicture, getFrom } from "~/features/reviews/exchange/fetch-picture.server";
import type { Got, Outside } from "~/features/reviews/exchange/fetch-picture.server";
import { isPublicAddress } from "~/features/reviews/exchange/is-public-address.server";
import { aPictureHost, certificate } from "./a-picture-host";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => { for (const close of closing.splice(0)) await close(); });

/** An internet of names and answers; what was asked of it is noted. */
function anOutside(names: Record<string, string[]>, answers: Record<string, Got> = {}) {
  const asked: string[] = [];
  const outside: Outside = {
    resolve: (host) => (names[host] ? Promise.resolve(names[host]) : Promise.reject(new Error("ENOTFOUND"))),
    get: (url, address) => {
      asked.push(`${url.href} at ${address}`);
      return Promise.resolve(answers[url.href] ?? { ok: true, bytes: Buffer.from("picture") });
    },
  };
  return { outside, asked };
}

describe("which addresses are public", () => {
  it.each([
    "127.0.0.1", "127.255.255.254", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "192.0.0.1", "192.0.2.1", "198.18.0.1",
    "198.51.100.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fd00::1", "fc00::1", "fe80::1", "fe80::1%eth0", "ff02::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8",
    "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "100::1", "localhost", "2130706433", "",
  ])("%s is not", (address) => { expect(isPublicAddress(address)).toBe(false); });
  it.each(["8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.128.0.1", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e"])("%s is", (address) => { expect(isPublicAddress(address)).toBe(true); });
});

describe("fetching a picture that a file names", () => {
  it.each([
    "https://127.0.0.1/x.jpg", "https://2130706433/x.jpg", "https://0x7f.1/x.jpg", "https://10.1.2.3/x.jpg", "https://169.254.169.254/latest/meta-data", "https://[::1]/x.jpg", "https://[fd00::1]/x.jpg",
    "https://[::ffff:127.0.0.1]/x.jpg", "https://inside.example/x.jpg", "https://metadata.example/x.jpg", "https://six.example/x.jpg", "https://half.example/x.jpg",
  ])("%s is asked nothing", async (address) => {
    const { outside, asked } = anOutside({ "inside.example": ["10.0.0.7"], "metadata.example": ["169.254.169.254"], "six.example": ["fd00::7"], "half.example": ["8.8.8.8", "127.0.0.1"] });
    expect(await fetchPicture(address, outside)).toEqual({ ok: false, reason: "not-public" });
    expect(asked).toEqual([]);
  });

  it.each(["http://a.example/x.jpg", "https://a.example:8443/x.jpg", "https://user:word@a.example/x.jpg", "ftp://a.example/x.jpg", "file:///etc/passwd", "data:image/png;base64,AA", "no address"])(
    "%s is no address for it", async (address) => {
      const { outside, asked } = anOutside({ "a.example": ["8.8.8.8"] });
      expect(await fetchPicture(address, outside)).toEqual({ ok: false, reason: "address" });
      expect(asked).toEqual([]);
    },
  );

  it("a name is looked up once, and the connection goes to the address that was looked at", async () => {
    let times = 0;
    const { outside, asked } = anOutside({});
    const rebinding: Outside = { ...outside, resolve: () => Promise.resolve(times++ === 0 ? ["8.8.8.8"] : ["127.0.0.1"]) };
    expect(await fetchPicture("https://a.example/x.jpg", rebinding)).toEqual({ ok: true, bytes: Buffer.from("picture") });
    expect(asked).toEqual(["https://a.example/x.jpg at 8.8.8.8"]);
    expect(times).toBe(1);
  });

  it("a redirect is looked at like an address of its own: three at most, none to inside, none to http", async () => {
    const to = (location: string): Got => ({ ok: true, location });
    const names = { "a.example": ["8.8.8.8"], "inside.example": ["192.168.0.1"] };
    const { outside, asked } = anOutside(names, {
      "https://a.example/in": to("https://inside.example/x.jpg"), "https://a.example/plain": to("http://a.example/x.jpg"), "https://a.example/local": to("https://[::1]/x.jpg"),
      "https://a.example/1": to("/2"), "https://a.example/2": to("/3"), "https://a.example/3": to("/4"), "https://a.example/round": to("/round"),
    });
    expect(await fetchPicture("https://a.example/in", outside)).toEqual({ ok: false, reason: "not-public" });
    expect(await fetchPicture("https://a.example/local", outside)).toEqual({ ok: false, reason: "not-public" });
    expect(await fetchPicture("https://a.example/plain", outside)).toEqual({ ok: false, reason: "address" });
    expect(asked).toHaveLength(3);
    expect(await fetchPicture("https://a.example/1", outside)).toMatchObject({ ok: true });
    expect(await fetchPicture("https://a.example/round", outside)).toEqual({ ok: false, reason: "too-many-redirects" });
  });

  it("a name that does not exist is out of reach", async () => {
    expect(await fetchPicture("https://gone.example/x.jpg", anOutside({}).outside)).toEqual({ ok: false, reason: "unreachable" });
  });
});

describe("the connection itself", () => {
  const ask = async (answer: Parameters<typeof aPictureHost>[0], ca: string | undefined = certificate, signal = AbortSignal.timeout(10_000)): Promise<Got> => {
    const { port, close } = await aPictureHost(answer);
    closing.push(close);
    // No such name exists: it can only be reached where it was pinned to.
    return getFrom(new URL(`https://pictures.example:${port}/x.jpg`), "127.0.0.1", signal, ca);
  };

  it("goes where it is pinned to, under the name of the address, with nothing of ours", async () => {
    let headers: Record<string, unknown> = {};
    expect(await ask((request, response) => { headers = request.headers; response.end("bytes"); })).toEqual({ ok: true, bytes: Buffer.from("bytes") });
    expect(headers["host"]).toMatch(/^pictures\.example:/);
    expect(headers["cookie"]).toBeUndefined();
    expect(headers["authorization"]).toBeUndefined();
  });

  it("a certificate that nobody vouches for is out of reach", async () => { expect(await ask((_, response) => { response.end("bytes"); }, "")).toEqual({ ok: false, reason: "unreachable" }); });

  it("more than ten megabytes are broken off, said or not", async () => {
    expect(await ask((_, response) => { response.writeHead(200, { "content-length": String(11 * 1024 * 1024) }).write("x"); })).toEqual({ ok: false, reason: "too-large" });
    let sent = 0;
    const endless = await ask((_, response) => {
      const more = (): void => { while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024))) sent++; };
      response.on("drain", more);
      more();
    });
    expect(endless).toEqual({ ok: false, reason: "too-large" });
    expect(sent).toBeLessThan(40);
  });

  it.each([[404, "not-there"], [403, "not-there"], [500, "unreachable"], [429, "unreachable"], [302, "not-there"]])("status %i: %s", async (status, reason) => {
    expect(await ask((_, response) => { response.writeHead(status).end(); })).toEqual({ ok: false, reason });
  });

  it("a redirect is handed back, not followed", async () => {
    expect(await ask((_, response) => { response.writeHead(301, { location: "https://127.0.0.1/x" }).end(); })).toEqual({ ok: true, location: "https://127.0.0.1/x" });
  });

  it("who never answers, or breaks off, is out of reach when the time is over", async () => {
    const over = new AbortController();
    expect(await ask(() => { over.abort(); }, certificate, over.signal)).toEqual({ ok: false, reason: "unreachable" });
    expect(await ask((_, response) => { response.writeHead(200, { "content-length": "100" }).write("some"); setImmediate(() => response.destroy()); })).toEqual({ ok: false, reason: "unreachable" });
  });
});
