/** A QR code with its quiet zone, one unit a module. */
export interface QrDrawing {
  side: number;
  /** Of the dark modules. */
  path: string;
}
