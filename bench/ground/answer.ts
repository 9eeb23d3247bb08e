/** The other side of `child.ts`: says "ready", then answers every question with what `answer` makes of it. */
export function answerQuestions<Question>(answer: (question: Question) => Promise<object>): void {
  process.on("message", (question) => {
    void answer(question as Question).then((result) => process.send?.(result));
  });
  process.once("SIGTERM", () => process.exit(0));
  process.once("disconnect", () => process.exit(0));
  process.send?.("ready");
}
