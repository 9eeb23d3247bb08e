import { mostPhotos } from "../answering/photo-limits";

export interface PictureAddresses {
  addresses: string[];
  /** Some were left out: no https address, or more than a review may have. */
  leftOut: ("photo-address" | "too-many-photos")[];
}

/** The addresses in one cell, parted by comma, semicolon, bar or space: by those only that a new address stands behind, since addresses may contain commas themselves. */
export function readPictureAddresses(cell: string): PictureAddresses {
  const parts = cell.trim() === "" ? [] : cell.trim().split(/[\s,;|]+(?=[a-z][a-z0-9+.-]*:)/i).map((part) => part.replace(/[\s,;|]+$/, ""));
  const good = [...new Set(parts.filter(isAddress))];
  return {
    addresses: good.slice(0, mostPhotos),
    leftOut: [...(parts.every(isAddress) ? [] : ["photo-address" as const]), ...(good.length > mostPhotos ? ["too-many-photos" as const] : [])],
  };
}

const isAddress = (text: string): boolean => text.length <= 2_000 && /^https:\/\/[^\s"<>\\]+$/i.test(text) && URL.canParse(text);
