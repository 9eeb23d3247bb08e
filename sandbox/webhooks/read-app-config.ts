/**
 * What the app says about itself in its shopify.app.toml, as Shopify reads it when the app is deployed.
 */
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { z } from "zod";

const schema = z.object({
  name: z.string().default("App"),
  application_url: z.string().default("https://app.invalid"),
  access_scopes: z.object({ scopes: z.string().default(""), optional_scopes: z.array(z.string()).default([]) }).default({ scopes: "", optional_scopes: [] }),
  webhooks: z.object({
    subscriptions: z.array(z.object({
      topics: z.array(z.string()).default([]),
      compliance_topics: z.array(z.string()).default([]),
      uri: z.string(),
    })).default([]),
  }).default({ subscriptions: [] }),
  app_proxy: z.object({ url: z.string(), subpath: z.string(), prefix: z.string() }).optional(),
});

export interface AppConfig {
  name: string;
  /** Where the app lives as Shopify knows it; without a slash at the end. */
  applicationUrl: string;
  scopes: string[];
  /** Those that are asked for only when they are needed. */
  optionalScopes: string[];
  /** Topic → path at the app's own address. */
  subscriptions: ReadonlyMap<string, string>;
  /** `path` is the app's side of the proxy. */
  proxy: { path: string; subpath: string; prefix: string } | null;
}

/** The path of a uri that is relative or absolute. */
const pathOf = (uri: string): string => new URL(uri, "http://app.invalid").pathname;

/** Throws with a sentence that says what is wrong with the file. */
export function parseAppConfig(text: string): AppConfig {
  const parsed = schema.safeParse(parse(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`shopify.app.toml: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is not valid"}.`);
  }
  const { access_scopes: access, webhooks, app_proxy: proxy } = parsed.data;
  const subscriptions = new Map<string, string>();
  for (const { topics, compliance_topics: complianceTopics, uri } of webhooks.subscriptions) {
    for (const topic of [...topics, ...complianceTopics]) subscriptions.set(topic, pathOf(uri));
  }
  return {
    name: parsed.data.name,
    applicationUrl: parsed.data.application_url.replace(/\/+$/, ""),
    scopes: access.scopes.split(",").map((scope) => scope.trim()).filter(Boolean),
    optionalScopes: access.optional_scopes,
    subscriptions,
    proxy: proxy ? { path: pathOf(proxy.url), subpath: proxy.subpath, prefix: proxy.prefix } : null,
  };
}

/** Reads the file. Throws with a sentence when it is missing or wrong. */
export function readAppConfig(path: string): AppConfig {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new Error(`The app's configuration ${path} cannot be read: start the sandbox in the project's folder.`);
  }
  return parseAppConfig(text);
}
