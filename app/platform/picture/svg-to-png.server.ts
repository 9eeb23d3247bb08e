import sharp from "sharp";

/** An SVG picture as PNG, one pixel for each of its units. Text in it must be shapes: which fonts a machine has is chance. */
export const svgToPng = (svg: string): Promise<Buffer<ArrayBuffer>> => sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer() as Promise<Buffer<ArrayBuffer>>;
