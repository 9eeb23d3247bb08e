import type { z } from "zod";

/** A body that does not say what its topic promises. It will not the next time either. The message names fields, no values. */
export class UnreadableEvent extends Error {
  override name = "UnreadableEvent";
}

/** Reads a body by a schema. Throws UnreadableEvent, which says where it does not fit. */
export function readBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new UnreadableEvent(parsed.error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.code}`).join("; "));
}
