import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";
import { projectFile } from "../../html/read-asset";

export interface FlowTrigger {
  handle?: string | null;
  payload?: unknown;
  body?: string | null;
}

const schema = z.object({ extensions: z.array(z.object({
  type: z.string(), handle: z.string(), settings: z.object({ fields: z.array(z.object({ type: z.string(), key: z.string().optional() })).default([]) }).default({ fields: [] }),
})) });

/** What Shopify takes at most, in bytes. */
const mostBytes = 50_000;

/** The triggers in extensions/, as Shopify would know them after a deployment: handle → the fields of its payload. */
function knownTriggers(folder = projectFile("extensions")): Map<string, string[]> {
  const files = readdirSync(folder).map((name) => join(folder, name, "shopify.extension.toml")).filter((file) => existsSync(file));
  const triggers = files.flatMap((file) => schema.safeParse(parse(readFileSync(file, "utf8"))).data?.extensions ?? []).filter(({ type }) => type === "flow_trigger");
  return new Map(triggers.map(({ handle, settings }) => [handle, settings.fields.map(({ type, key }) => key ?? `${type.replace("_reference", "")}_id`)]));
}

/** `flowTriggerReceive`: there is no Flow here; what was received stands among the calls of the inspector. A trigger that is not deployed, or lacks a field, is refused. */
export function receiveFlowTrigger({ handle, payload, body }: FlowTrigger): { userErrors: { field: string[]; message: string }[] } {
  if (body != null) throw new Error("the sandbox knows handle and payload, not the older body");
  const fields = knownTriggers().get(handle ?? "");
  const refuse = (field: string, message: string) => ({ userErrors: [{ field: [field], message }] });
  if (!fields) return refuse("handle", `Errors validating schema:\n  Invalid handle '${handle ?? ""}'`);
  if (JSON.stringify(payload ?? null).length > mostBytes) return refuse("payload", "Payload size exceeds the limit");
  const given = Object.keys(z.record(z.string(), z.unknown()).safeParse(payload).data ?? {});
  const wrong = [...fields.filter((field) => !given.includes(field)).map((field) => `Required property '${field}' is missing`), ...given.filter((field) => !fields.includes(field)).map((field) => `Property '${field}' is unknown`)];
  return wrong.length > 0 ? refuse("payload", `Errors validating schema:\n  ${wrong.join("\n  ")}`) : { userErrors: [] };
}
