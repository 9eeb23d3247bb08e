import { expect, it } from "vitest";
import { readUpload } from "~/features/inserts/designs/read-upload.server";

const address = "https://app.example/upload";
const formOf = (parts: Record<string, Blob | string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.set(name, value);
  return form;
};
const read = (request: Request, mostBytes = 1_000) => readUpload(request, "image", mostBytes);

/** A multipart request that does not say how long it is, and how much of it was asked for. */
function endless(): { request: Request; piecesTaken: () => number } {
  let pieces = 0;
  const head = new TextEncoder().encode('--xx\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n');
  const body = new ReadableStream<Uint8Array>({ pull: (stream) => { stream.enqueue(pieces++ === 0 ? head : new Uint8Array(1_024)); } }, { highWaterMark: 0 });
  return { request: new Request(address, { method: "POST", body, headers: { "content-type": "multipart/form-data; boundary=xx" }, duplex: "half" } as RequestInit), piecesTaken: () => pieces };
}

it("hands over the bytes of the file", async () => {
  const bytes = new Uint8Array([1, 2, 3, 13, 10, 0]);
  expect(await read(new Request(address, { method: "POST", body: formOf({ image: new File([bytes], "a.png") }) }))).toEqual({ ok: true, bytes });
});

it("a file that says it is too large is refused before any of it is read", async () => {
  const request = new Request(address, { method: "POST", body: formOf({ image: new File(["x"], "a.png") }), headers: { "content-length": "50000000" } });
  expect(await read(request)).toEqual({ ok: false, reason: "too-large" });
  expect(request.bodyUsed).toBe(false);
});

it("one that does not say so is refused as soon as too much has come", async () => {
  const { request, piecesTaken } = endless();
  expect(await read(request, 100_000)).toEqual({ ok: false, reason: "too-large" });
  expect(piecesTaken()).toBeLessThan(200);
});

it("what nobody asked for does not get by the limit", async () => {
  const form = formOf({ other: new File([new Uint8Array(40_000)], "b.png"), image: new File(["x"], "a.png") });
  expect(await read(new Request(address, { method: "POST", body: form }))).toEqual({ ok: false, reason: "too-large" });
});

it.each([
  ["no form", () => new Request(address, { method: "POST", body: "hello" })],
  ["a form without a file", () => new Request(address, { method: "POST", body: formOf({ image: "just text" }) })],
  ["a file of another name", () => new Request(address, { method: "POST", body: formOf({ other: new File(["x"], "a.png") }) })],
  ["half a form", () => new Request(address, { method: "POST", body: "--xx\r\nContent-Disp", headers: { "content-type": "multipart/form-data; boundary=xx" } })],
])("%s holds no file", async (_, make) => {
  expect(await read(make())).toEqual({ ok: false, reason: "no-file" });
});
