import { spawnSync } from "node:child_process";

/** Whether Shopify's own Liquid is on this machine (Debian: `apt-get install ruby ruby-liquid`), version 5 or newer. */
export function findRubyLiquid(): boolean {
  const { status, stdout } = spawnSync("ruby", ["-e", "require 'liquid'; puts Liquid::VERSION"], { encoding: "utf8" });
  return status === 0 && Number(stdout.split(".")[0]) >= 5;
}
