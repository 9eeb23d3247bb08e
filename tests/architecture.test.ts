import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path/posix";
import { buildSchema, isEnumType } from "graphql";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { inProject } from "../scripts/setup/project.mjs";
import { filesIn, readSources } from "./support/read-sources";
import type { Source } from "./support/read-sources";

// What ESLint's zones (scripts/lint/zones.mjs) cannot see. Every list that has to be empty names the files that break the rule.

const app = readSources("app");
const sandbox = readSources("sandbox");
const everything = [...app, ...sandbox, ...["tests", "scripts", "bench", "extensions"].flatMap(readSources)];

const paths = (sources: Source[]): string[] => sources.map(({ path }) => path);

/** The file that an import of ours means, from the project's folder on, without its ending; undefined for a package. */
function target({ path }: Source, imported: string): string | undefined {
  if (imported.startsWith("~/")) return `app/${imported.slice(2)}`;
  return imported.startsWith(".") ? join(dirname(path), imported) : undefined;
}

const importsFrom = (source: Source, folder: string): boolean => source.imports.some((imported) => target(source, imported)?.startsWith(`${folder}/`));

describe("one importing file each", () => {
  it.each(["graphql-request", "pdfkit", "graphile-worker", "qrcode", "nodemailer"])("%s", (library) => {
    const importing = app.filter(({ imports }) => imports.some((name) => name === library || name.startsWith(`${library}/`)));
    expect(paths(importing).length, paths(importing).join(", ")).toBeLessThanOrEqual(1);
  });
});

describe("who knows whom", () => {
  it("features never import each other", () => {
    const featureOf = (path: string | undefined): string | undefined => /^app\/features\/([^/]+)\//.exec(path ?? "")?.[1];
    const crossing = app.filter((source) =>
      source.imports.some((imported) => {
        const [own, other] = [featureOf(source.path), featureOf(target(source, imported))];
        return own !== undefined && other !== undefined && own !== other;
      }),
    );
    expect(paths(crossing)).toEqual([]);
  });

  it("the sandbox imports nothing of the app", () => {
    expect(paths(sandbox.filter((source) => importsFrom(source, "app")))).toEqual([]);
  });

  it("the app knows no sandbox: the word does not occur in it", () => {
    expect(filesIn("app").filter((path) => /sandbox/i.test(path) || /sandbox/i.test(readFileSync(inProject(path), "latin1")))).toEqual([]);
  });

  it("nothing of the app is imported by an extension", () => {
    expect(paths(readSources("extensions").filter((source) => importsFrom(source, "app") || importsFrom(source, "sandbox")))).toEqual([]);
  });
});

describe("how files are named and cut", () => {
  it("there are no barrels", () => {
    const onlyPassesOn = (text: string): boolean => {
      const statements = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").split(";").map((statement) => statement.trim()).filter(Boolean);
      return statements.length > 0 && statements.every((statement) => /^export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\b/.test(statement));
    };
    const barrels = everything.filter(({ path, text }) => /^index\.[a-z]+$/.test(basename(path)) || onlyPassesOn(text));
    expect(paths(barrels).filter((path) => !path.startsWith("extensions/"))).toEqual([]);
  });

  it("there are no drawers", () => {
    const drawer = /(^|\/)((.+-)?(utils?|helpers?|misc|common|managers?)|lib|services|[^/]+-service)(\/|(\.server)?\.(tsx?|mjs|js)$)/;
    expect(["app", "sandbox", "tests", "scripts", "bench"].flatMap(filesIn).filter((path) => drawer.test(path))).toEqual([]);
  });

  it("a file over 250 lines says in its first line why", () => {
    const long = everything.filter(({ text }) => text.split("\n").length > 251 && !/long because/.test(text.split("\n", 1)[0] ?? ""));
    expect(paths(long)).toEqual([]);
  });
});

describe("`.server.ts` marks what is impure", () => {
  const isMarked = (path: string): boolean => /\.server\.tsx?$/.test(path) || /^app\/(routes\/|root\.tsx)/.test(path);
  const impure = /^(node:|pg$|pino$|prisma$|@prisma\/|graphile-worker$|graphql-request$|nodemailer$|@shopify\/shopify-(api|app-))/;

  it("whoever reaches the outside carries it", () => {
    expect(paths(app.filter(({ path, imports }) => !isMarked(path) && imports.some((name) => impure.test(name))))).toEqual([]);
  });

  it("whoever uses what carries it carries it, too", () => {
    const value = /\bimport (?!type\b)[^;"']*["'][^"']+\.server["']/;
    expect(paths(app.filter(({ path, text }) => !isMarked(path) && value.test(text)))).toEqual([]);
  });
});

describe("nobody sees another shop's data", () => {
  const routes = filesIn("app/routes").filter((path) => /\.tsx?$/.test(path));

  it("every route has a test that tries with another shop's id, or says why there is none to try", () => {
    const untested = routes.filter((route) => {
      const name = route.slice("app/routes/".length).replace(/\.tsx?$/, "").replaceAll(/[[\]]/g, "");
      const tests = [".test.ts", ".test.tsx", ".db.test.ts", ".db.test.tsx"].map((ending) => inProject(`tests/routes/${name}${ending}`));
      const tries = tests.some((test) => existsSync(test) && readFileSync(test, "utf8").includes("another shop"));
      return !tries && !/^\/\/ no shop here: ./.test(readFileSync(inProject(route), "utf8"));
    });
    expect(untested).toEqual([]);
  });
});

describe("what Shopify is told", () => {
  const toml = existsSync(inProject("shopify.app.toml")) ? parse(readFileSync(inProject("shopify.app.toml"), "utf8")) : undefined;
  const webhooks = (toml?.webhooks ?? {}) as { api_version?: string; subscriptions?: { topics?: string[]; compliance_topics?: string[] }[] };
  const version = /["'](20\d\d-(?:01|04|07|10))["']|ApiVersion\.\w+/g;

  it("the API version is said in one place, and shopify.app.toml says the same", () => {
    const said = app.flatMap(({ path, text }) => [...text.matchAll(version)].map((match) => ({ path, version: match[1] })));
    expect(said.filter(({ path }) => path !== "app/platform/shopify/api-version.ts")).toEqual([]);
    expect(said.map((one) => one.version)).toEqual(toml ? [webhooks.api_version] : []);
  });

  it("every webhook topic is one of Shopify's", () => {
    const topics = buildSchema(readFileSync(inProject("sandbox/admin-api/schema.graphql"), "utf8")).getType("WebhookSubscriptionTopic");
    const known = new Set(isEnumType(topics) ? topics.getValues().map(({ name }) => name) : []);
    const asked = (webhooks.subscriptions ?? []).flatMap((subscription) => subscription.topics ?? []);
    expect(known.size).toBeGreaterThan(0);
    expect(asked.filter((topic) => !known.has(topic.replace("/", "_").toUpperCase()))).toEqual([]);
  });

  it("the three compliance topics are subscribed to", () => {
    const asked = (webhooks.subscriptions ?? []).flatMap((subscription) => subscription.compliance_topics ?? []);
    if (toml) expect(asked.sort()).toEqual(["customers/data_request", "customers/redact", "shop/redact"]);
  });

  it("every access scope is one of Shopify's", () => {
    const table = JSON.parse(readFileSync(inProject("sandbox/admin-api/scopes.json"), "utf8")) as Record<string, { scopes?: string[] }>;
    // of no field in the part of the schema that is kept here; see shopify.dev/docs/api/usage/access-scopes
    const besides = ["read_fulfillments", "read_customer_merge", "read_all_orders", "write_app_proxy", "write_products"];
    const known = new Set([...Object.values(table).flatMap(({ scopes = [] }) => scopes), ...besides]);
    const asked = String((toml?.access_scopes as { scopes?: string } | undefined)?.scopes ?? "").split(",").filter(Boolean);
    expect(asked.filter((scope) => !known.has(scope))).toEqual([]);
  });
});
