const firstMilliseconds = 250;
const longestMilliseconds = 5000;
const healthyMilliseconds = 10_000;

/**
 * How long to wait before a child that ended is started again: twice as long as before, unless it had lived well.
 *
 * @param {number} lastMilliseconds what was waited before its last start; 0 for the first
 * @param {number} livedMilliseconds
 */
export function nextDelay(lastMilliseconds, livedMilliseconds) {
  if (lastMilliseconds === 0 || livedMilliseconds >= healthyMilliseconds) return firstMilliseconds;
  return Math.min(lastMilliseconds * 2, longestMilliseconds);
}
