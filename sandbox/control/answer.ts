import type { ServerResponse } from "node:http";
import type { Refusal } from "../commerce/outcome";

/** What the control interface answers: a status and a JSON value, errors always as `{errors:[{code,reason}]}`. */
export interface Answer {
  status: number;
  body: unknown;
}

export const answer = (status: number, body: unknown): Answer => ({ status, body });

/** 404 for what does not exist, 422 for what the shop's rules forbid. */
export const answerErrors = (errors: Refusal[]): Answer =>
  answer(errors.some(({ code, reason }) => missing.has(reason) && code !== "lines") ? 404 : 422, { errors });

const missing = new Set(["unknown_order", "unknown_customer", "unknown_product", "unknown_collection"]);

export const answerError = (status: number, code: string, reason: string): Answer => answer(status, { errors: [{ code, reason }] });

export function sendAnswer(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
