const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/**
 * Does something that takes its time, and says so: a line with the seconds that have passed, moving on a terminal, plain elsewhere.
 *
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} act
 * @param {Pick<NodeJS.WriteStream, "write" | "isTTY">} [out]
 * @returns {Promise<T>}
 */
export async function step(title, act, out = process.stdout) {
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  const stopTurning = out.isTTY ? turn(title, seconds, out) : announce(title, out);
  try {
    const result = await act();
    stopTurning();
    out.write(`✓ ${title} (${seconds().toFixed(1)} s)\n`);
    return result;
  } catch (error) {
    stopTurning();
    out.write(`✗ ${title} (${seconds().toFixed(1)} s)\n`);
    throw error;
  }
}

/**
 * @param {string} title
 * @param {() => number} seconds
 * @param {Pick<NodeJS.WriteStream, "write">} out
 */
function turn(title, seconds, out) {
  let frame = 0;
  const draw = () => out.write(`\r\u001b[K${frames[frame++ % frames.length]} ${title} (${seconds().toFixed(0)} s)`);
  draw();
  const timer = setInterval(draw, 100);
  return () => {
    clearInterval(timer);
    out.write("\r\u001b[K");
  };
}

/**
 * @param {string} title
 * @param {Pick<NodeJS.WriteStream, "write">} out
 */
function announce(title, out) {
  out.write(`· ${title} …\n`);
  return () => undefined;
}
