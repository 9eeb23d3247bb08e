import { z } from "zod";

/** Everything that is set from outside. `.env.example` lists the same, and a check compares the two. */
export const configSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe("PostgreSQL ≥ 15, as the app's own role"),
  SHOPIFY_API_KEY: z.string().min(1).describe("Client ID, from the app's page in the Shopify Dev Dashboard"),
  SHOPIFY_API_SECRET: z.string().min(1).describe("Client secret, from the same page"),
  SHOPIFY_APP_URL: z.url().describe("Where Shopify's admin reaches this app, e.g. https://app.kundenkreis.example"),
  ENCRYPTION_KEY: z
    .string()
    .refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64 (openssl rand -base64 32)")
    .describe("Seals every shop's key; losing it loses the personal data. openssl rand -base64 32"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional().describe("The mail server, e.g. smtps://user:password@mail.example:465; without it no mail is sent"),
  MAIL_FROM: z.string().regex(/@/).default("Kundenkreis <kundenkreis@localhost>").describe("The sender of all mails, e.g. Kundenkreis <hello@kundenkreis.example>"),
  REVIEW_METAOBJECTS: z.enum(["on", "off"]).default("off").describe("on: Shopify has admitted the app to its programme for standard reviews (product_review)"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000).describe("Port of the web process"),
  HOST: z.string().default("127.0.0.1").describe("Address the web process listens on; 0.0.0.0 inside a container"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info").describe("How much is logged"),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(8).describe("Jobs that one worker runs at once"),
  INBOX_POLL_MILLISECONDS: z.coerce.number().int().min(5).max(60_000).default(100).describe("How often an empty inbox is looked at"),
  SWEEP_MILLISECONDS: z.coerce.number().int().min(10).max(3_600_000).default(1000).describe("How often what is due is looked for"),
});
export type Config = z.infer<typeof configSchema>;

/** Reads the environment. What is missing or wrong is said variable by variable: what it should be, where to get it. */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const parsed = configSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const meaning = configSchema.shape[name as keyof Config].description ?? "";
    return `  ${name}: ${environment[name] === undefined ? "is missing" : issue.message} — ${meaning}`;
  });
  throw new ConfigError(`The configuration is not complete:\n${lines.join("\n")}\nSee .env.example.`);
}

export class ConfigError extends Error {
  override name = "ConfigError";
}

let config: Config | undefined;
/** The process's configuration, read once. Throws ConfigError. */
export const getConfig = (): Config => (config ??= parseConfig(process.env));
