export type PictureKind = "jpeg" | "png" | "webp" | "heic" | "other";

const startsWith = (bytes: Uint8Array, offset: number, ...magic: number[]): boolean => magic.every((byte, index) => bytes[offset + index] === byte);
const textAt = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** ISO base media brands of pictures that iPhones take. */
const heicBrands = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

/** What a file is by its first bytes; neither its name nor what the browser says of it counts. */
export function sniffPicture(bytes: Uint8Array): PictureKind {
  if (startsWith(bytes, 0, 0xff, 0xd8, 0xff)) return "jpeg";
  if (startsWith(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (textAt(bytes, 0, 4) === "RIFF" && textAt(bytes, 8, 12) === "WEBP") return "webp";
  return textAt(bytes, 4, 8) === "ftyp" && heicBrands.has(textAt(bytes, 8, 12)) ? "heic" : "other";
}
