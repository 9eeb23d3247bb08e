/** Everything that the sandbox is told from outside, read once. */
import { z } from "zod";

const port = (fallback: number) => z.coerce.number().int().min(1024).max(65_500).default(fallback);

const schema = z.object({
  SANDBOX_PORT: port(4000),
  /** Where the app itself listens. */
  PORT: port(3000),
  SANDBOX_DATA: z.string().min(1).default(".data/sandbox"),
  SANDBOX_QUIET_SEED: z.string().default("").transform((text) => text !== "" && text !== "0" && text !== "false"),
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
});

export interface SandboxConfig {
  /** Control interface, Admin API, admin frame, inspector, inbox; the other ports follow from it. */
  port: number;
  /** The app as the merchant sees it, through the admin frame's proxy. */
  framePort: number;
  storefrontPorts: [number, number];
  mailPort: number;
  appUrl: string;
  dataFolder: string;
  quiet: boolean;
  apiKey: string;
  apiSecret: string;
}

/** Throws with one sentence about the first wrong or missing variable. */
export function readConfig(environment: Record<string, string | undefined> = process.env): SandboxConfig {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = issue?.path.join(".") ?? "";
    const missing = environment[name] === undefined ? "is missing" : `is wrong (${issue?.message ?? ""})`;
    throw new Error(`The environment variable ${name} ${missing}; npm start sets it, .env.example explains it.`);
  }
  const { SANDBOX_PORT, PORT, SANDBOX_DATA, SANDBOX_QUIET_SEED, SHOPIFY_API_KEY, SHOPIFY_API_SECRET } = parsed.data;
  return {
    port: SANDBOX_PORT, framePort: SANDBOX_PORT + 1, storefrontPorts: [SANDBOX_PORT + 2, SANDBOX_PORT + 3], mailPort: SANDBOX_PORT + 25,
    appUrl: `http://127.0.0.1:${PORT}`, dataFolder: SANDBOX_DATA, quiet: SANDBOX_QUIET_SEED, apiKey: SHOPIFY_API_KEY, apiSecret: SHOPIFY_API_SECRET,
  };
}
