/**
 * An error whose message is one sentence that says what to do. The entry scripts print it without a stack.
 *
 * @param {string} sentence
 * @returns {Error & { advice: true }}
 */
export function advice(sentence) {
  return Object.assign(new Error(sentence), { advice: /** @type {const} */ (true) });
}

/**
 * @param {unknown} error
 * @returns {error is Error & { advice: true }}
 */
export function isAdvice(error) {
  return error instanceof Error && "advice" in error && error.advice === true;
}
