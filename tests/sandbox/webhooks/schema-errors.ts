/** What Shopify's published samples (shopify-webhook-schemas, 2026-07) say against a payload as it is sent. */
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { schemaForWebhook } from "shopify-webhook-schemas";

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);

/** `/line_items/0/sku must be string`; empty for a payload that fits. Throws for a topic that is not known. */
export function schemaErrors(topic: string, body: string): string[] {
  const schema = schemaForWebhook("2026-07", topic);
  if (!schema) throw new Error(`There is no sample of ${topic}.`);
  const validate = ajv.compile(schema);
  return validate(JSON.parse(body)) ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath || "/"} ${message ?? ""}${"additionalProperty" in params ? ` ${String(params.additionalProperty)}` : ""}`);
}
