import { PrismaPg } from "@prisma/adapter-pg-migrate";
import { defineConfig } from "prisma/config";

// Without any value, even `generate` takes the missing variable for a reason to download an engine.
process.env.DATABASE_URL ??= "postgresql://unset";
const connectionString = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;

/** Sends a migration as it is written. The adapter would cut it at every semicolon, also at those inside a function. */
async function withWholeScripts(factory: PrismaPg): Promise<PrismaPg> {
  const { connect, connectToShadowDb } = factory;
  for (const [name, open] of Object.entries({ connect, connectToShadowDb })) {
    const connectWhole: typeof open = async () => {
      const adapter = await open.call(factory);
      adapter.executeScript = async (script) => {
        await adapter.underlyingDriver().query(script).catch((error: unknown) => adapter["onError"](error));
      };
      return adapter;
    };
    Object.assign(factory, { [name]: connectWhole });
  }
  return factory;
}

// The migrations run on Prisma's JavaScript engine: nothing is downloaded. That needs adapter-pg 7; the client of 6 needs adapter-pg 6.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter: () => withWholeScripts(new PrismaPg({ connectionString, allowExitOnIdle: true })),
});
