/** The beginning of a text, at most so many characters, cut between words where there are some; nothing is taken from a shorter one. Never half a character. */
export function excerpt(text: string, mostCharacters: number): { text: string; cut: boolean } {
  if (text.length <= mostCharacters) return { text, cut: false };
  const whole = [...text];
  if (whole.length <= mostCharacters) return { text, cut: false };
  const head = whole.slice(0, mostCharacters).join("");
  const word = /^([\s\S]*\S)\s+\S*$/.exec(head)?.[1] ?? "";
  return { text: word.length >= head.length / 2 ? word : head.trimEnd(), cut: true };
}
