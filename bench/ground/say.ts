/** Tells how far it is, on stderr: stdout is the table's. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);
