import { expect, it } from "vitest";
import { compareSettings } from "../../../scripts/settings/compare-settings";

const compare = (example: string): string[] => compareSettings(example, ["DATABASE_URL", "PORT"], ["SANDBOX_PORT"]);

it("an example that names every setting once is right, also where one is commented out", () => {
  expect(compare("# Where the data is\nDATABASE_URL=postgresql://…\n# PORT=3000\nSANDBOX_PORT=4000\n")).toEqual([]);
});

it("a setting that is missing, unknown or there twice is named", () => {
  expect(compare("PORT=1\nPORT=2\nOLD_NAME=x\n")).toEqual([
    ".env.example does not name DATABASE_URL, which the app reads.",
    ".env.example names OLD_NAME, which nothing reads.",
    ".env.example names PORT twice.",
  ]);
});
