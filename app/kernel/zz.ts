import { Client } from "pg";
import { getConfig } from "~/platform/config.server";
import { z } from "zod";
export const a = [Client, getConfig, z, Date.now(), new Date(), new Date(5), Math.random(), process.env.X, crypto.randomUUID()];
