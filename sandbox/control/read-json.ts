import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { readBody } from "../html/read-body";
import type { Answer } from "./answer";
import { answer, answerError } from "./answer";

const mostBytes = 5 * 1024 * 1024;

export type Parsed<T> = { ok: true; value: T } | { ok: false; answer: Answer };

/** What was posted: its value, and its text for those who need every digit of its numbers. */
export interface PostedJson {
  value: unknown;
  text: string;
}

/** The JSON of a request, `{}` for none. 400 for what is not JSON, 413 for more than 5 MiB. */
export async function readJson(request: IncomingMessage): Promise<Parsed<PostedJson>> {
  const body = await readBody(request, mostBytes);
  if (body === "too_large") return { ok: false, answer: answerError(413, "body", "too_large") };
  const text = body.toString("utf8").trim();
  if (text === "") return { ok: true, value: { value: {}, text: "{}" } };
  try {
    return { ok: true, value: { value: JSON.parse(text) as unknown, text } };
  } catch {
    return { ok: false, answer: answerError(400, "body", "not_json") };
  }
}

/** The JSON in the shape that a call wants; else 422, each error with the path of its field. */
export function shaped<S extends z.ZodType>(schema: S, value: unknown): Parsed<z.output<S>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map(({ path, message }) => ({ code: path.join(".") || "body", reason: "invalid", message: { de: message, en: message } }));
  return { ok: false, answer: answer(422, { errors }) };
}
