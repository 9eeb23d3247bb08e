import { PrismaPg } from "@prisma/adapter-pg-migrate";
import { defineConfig } from "prisma/config";

// Without any value, even `generate` takes the missing variable for a reason to download an engine.
process.env.DATABASE_URL ??= "postgresql://unset";
const connectionString = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;

/** Sends a migration as it is written: the adapter would cut it at every semicolon, also at those inside a function. */
async function withWholeScripts(factory: PrismaPg): Promise<PrismaPg> {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch((error: unknown) => adapter["onError"](error));
    };
    return adapter;
  };
  return factory;
}

// The migrations run on Prisma's JavaScript engine: nothing is downloaded. That needs adapter-pg 7; the client of 6 needs adapter-pg 6.
// This engine can deploy but not look at a database (`migrate dev`): a migration is written by hand, and a test compares what it makes with the schema.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter: () => withWholeScripts(new PrismaPg({ connectionString, allowExitOnIdle: true })),
});
