/** A name for an axis, where two lines of so many letters have room; the whole name stands in the tooltip and in the table. */
export function axisName(name: string): string {
  const words = name.split(/\s+/).map((word) => (word.length > lineLength ? `${word.slice(0, lineLength - 1)}…` : word));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 2 ? lines.join(" ") : `${lines.slice(0, 2).join(" ")}…`;
}

const lineLength = 15;
