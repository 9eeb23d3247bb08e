import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { startHouse as startHouseOn } from "../../scripts/house/house.mjs";
import { sandboxDistances } from "../../scripts/house/ports.mjs";
import { untilAnswering } from "../../scripts/house/until-answering.mjs";
import { keepSecrets } from "../../scripts/house/secrets.mjs";
import { onDatabase } from "../../scripts/postgres/database-url.mjs";
import { claimPorts } from "./claim-ports";
import { makeTemporaryFolder, removeTemporaryFolder, sweepTemporaryFolders } from "./temporary-folder";

export type Member = "web" | "worker" | "sandbox" | "postgres";

/** The built app, worker and sandbox with a database of their own, driven over HTTP only. */
export interface House {
  /** Control, Admin API, inspector, admin. */
  sandboxUrl: string;
  /** The app itself. */
  appUrl: string;
  /** The app as a merchant's browser reaches it, behind the admin's proxy. */
  appInAdminUrl: string;
  storefrontUrl: string;
  secondStorefrontUrl: string;
  databaseUrl: string;
  /** Everything said by the supervisor, for instance that a child was started again. */
  said: string[];
  /** Sends a signal; the same supervisor as `npm start`'s starts the member again. false: it is not running, or (the database of TEST_DATABASE_URL) not ours. */
  kill: (member: Member, signal: NodeJS.Signals) => boolean;
  /** Resolves once sandbox and app answer (again). */
  answers: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface HouseOptions {
  /** A shop with products and the rule with a control group of 0, but without customers and orders. */
  quietSeed?: boolean;
  /** Ports of the web process and of the sandbox; of a stretch of its own when left out. */
  ports?: { web: number; sandbox: number };
  /** More for the environment of the app's processes, for instance LOG_LEVEL. */
  environment?: Record<string, string>;
}

/** Starts a house of its own on ports and a data folder that no other house has, whoever runs one beside it; whoever starts it stops it. */
export async function startHouse({ quietSeed = false, ports, environment = {} }: HouseOptions = {}): Promise<House> {
  await sweepTemporaryFolders();
  const dataFolder = makeTemporaryFolder();
  const said: string[] = [];
  const given = await makeGivenDatabase();
  const claimed = await claimPorts();
  const { web, sandbox } = ports ?? claimed;
  const house = await startHouseOn({
    dataFolder,
    ports: { web, sandbox, postgres: claimed.postgres },
    secrets: keepSecrets(join(dataFolder, "secrets.json")),
    given: given?.urls,
    quietSeed,
    durable: false,
    say: (line) => said.push(line),
    environment: { INBOX_POLL_MILLISECONDS: "50", SWEEP_MILLISECONDS: "100", ...environment },
  });
  const inSandbox = (distance: number): string => `http://127.0.0.1:${sandbox + distance}`;
  return {
    sandboxUrl: house.sandboxUrl,
    appUrl: house.appUrl,
    appInAdminUrl: inSandbox(sandboxDistances.appInAdmin),
    storefrontUrl: inSandbox(sandboxDistances.storefront),
    secondStorefrontUrl: inSandbox(sandboxDistances.secondStorefront),
    databaseUrl: house.urls.ownerUrl,
    said,
    kill: house.kill,
    answers: async () => {
      await untilAnswering(house.sandboxUrl, "/control/state", "sandbox.log");
      await untilAnswering(house.appUrl, "/healthz", "web.log");
    },
    stop: async () => {
      await house.stop();
      await given?.drop();
      removeTemporaryFolder(dataFolder);
      await claimed.release();
    },
  };
}

/** A database of this house's own on the server of TEST_DATABASE_URL, when that is set. */
async function makeGivenDatabase(): Promise<{ urls: { ownerUrl: string; appUrl: string }; drop: () => Promise<void> } | undefined> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return undefined;
  const name = `kk_house_${randomBytes(4).toString("hex")}`;
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: onDatabase(server, "postgres") });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  const url = onDatabase(server, name);
  return { urls: { ownerUrl: url, appUrl: url }, drop: () => onServer(`drop database ${name} with (force)`) };
}
