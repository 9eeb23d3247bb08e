import { PrismaPg } from "@prisma/adapter-pg";
import { getConfig } from "../config.server";
import { PrismaClient } from "./client/client";
import type { Prisma } from "./client/client";

/** A connection or an open transaction; verbs take it so that several of them can share one commit. */
export type Tx = Prisma.TransactionClient;

/** The client of this process. Made on first use, so that importing a module never needs a database. */
export const db = (): PrismaClient => (client ??= openPrisma(getConfig().DATABASE_URL, getConfig().WORKER_CONCURRENCY + 6));
let client: PrismaClient | undefined;

export const openPrisma = (databaseUrl: string, connections = 10): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: connections }) });

export async function closeDatabase(): Promise<void> {
  await client?.$disconnect();
  client = undefined;
}
