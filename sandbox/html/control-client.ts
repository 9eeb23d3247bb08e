/** What the control interface answered: its status, and its JSON (or what it said instead). */
export interface ControlAnswer {
  status: number;
  body: unknown;
}

/** Presses the same buttons as anybody's script does: POST to /control/… */
export type ControlClient = (path: string, body: Record<string, unknown>) => Promise<ControlAnswer>;

/** A client of the control interface under an address such as "http://127.0.0.1:4000". Throws when nothing listens there. */
export function createControlClient(controlUrl: string): ControlClient {
  return async (path, body) => {
    const answer = await fetch(`${controlUrl}/control/${path}`, {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: jsonOr(text) };
  };
}

function jsonOr(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** One sentence for people about an answer: "Done." or what was refused. */
export function controlSentence(done: string, { status, body }: ControlAnswer): string {
  if (status < 400) return done;
  const errors = typeof body === "object" && body !== null && "errors" in body && Array.isArray(body.errors) ? (body.errors as unknown[]) : [];
  const said = errors.map((error) => (typeof error === "object" && error !== null && "reason" in error ? String(error.reason) : JSON.stringify(error)));
  return `Refused (${status}): ${said.join(", ") || (typeof body === "string" ? body : JSON.stringify(body))}`;
}
