import { readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second, on every architecture. */
const ticksPerSecond = 100;

/**
 * Seconds of processor time that a process has used so far, its own and the system's for it. What else the machine does hardly touches
 * this figure. undefined where there is no /proc.
 */
export function processorSeconds(pid: number): number | undefined {
  try {
    // The name in parentheses may hold anything, blanks too: fields are counted behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return undefined;
  }
}
