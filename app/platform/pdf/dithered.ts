/**
 * Grey as black dots (Floyd and Steinberg): what a dot is too dark or too light is made up for by its neighbours to come.
 *
 * @param grey row by row from the top, 0 is black
 * @returns one bit a dot, 1 is black; each row begins with a new byte
 */
export function dithered(grey: Uint8Array, widthDots: number, heightDots: number): Uint8Array {
  const bytesPerRow = Math.ceil(widthDots / 8);
  const bits = new Uint8Array(bytesPerRow * heightDots);
  // With one more at each side, for what is passed on over the edge.
  let errors = new Float32Array(widthDots + 2);
  for (let row = 0; row < heightDots; row++) {
    const below = new Float32Array(widthDots + 2);
    for (let column = 0; column < widthDots; column++) {
      const wanted = (grey[row * widthDots + column] ?? 255) + (errors[column + 1] ?? 0);
      const isBlack = wanted < 128;
      if (isBlack) bits[row * bytesPerRow + (column >> 3)] = (bits[row * bytesPerRow + (column >> 3)] ?? 0) | (0x80 >> (column & 7));
      const error = wanted - (isBlack ? 0 : 255);
      pass(errors, column + 2, (error * 7) / 16);
      pass(below, column, (error * 3) / 16);
      pass(below, column + 1, (error * 5) / 16);
      pass(below, column + 2, error / 16);
    }
    errors = below;
  }
  return bits;
}

function pass(errors: Float32Array, place: number, error: number): void {
  errors[place] = (errors[place] ?? 0) + error;
}
