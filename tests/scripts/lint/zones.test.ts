import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { ESLint } from "eslint";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";
import { afterAll, beforeAll, expect, it } from "vitest";
import { zones } from "../../../scripts/lint/zones.mjs";

const files = [
  "app/kernel/money.ts",
  "app/platform/clock.server.ts",
  "app/platform/i18n/text.ts",
  "app/platform/pdf/page.ts",
  "app/platform/pdf/draw.server.ts",
  "app/core/vouchers/domain/code.ts",
  "app/core/vouchers/ui/offer.tsx",
  "app/core/vouchers/book.server.ts",
  "app/core/ledger/append.server.ts",
  "app/features/inserts/domain/plan.ts",
  "app/features/inserts/ui/rule.tsx",
  "app/features/inserts/pdf/card.ts",
  "app/features/inserts/print.server.ts",
  "app/features/referrals/domain/claim.ts",
  "app/features/referrals/claim.server.ts",
  "app/routes/app.tsx",
  "app/worker/start.server.ts",
  "sandbox/world.ts",
];

let root = "";
let eslint: ESLint;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "kundenkreis-zones-")));
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), "export const x = 1;\n");
  }
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: {
      files: ["**/*.{ts,tsx}"],
      plugins: { "import-x": importX as never },
      languageOptions: { parser: tseslint.parser as never },
      settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
      rules: { "import-x/no-restricted-paths": ["error", { basePath: root, zones: zones(root) }] },
    },
  });
});
afterAll(() => rmSync(root, { recursive: true }));

async function complaints(from: string, to: string): Promise<string[]> {
  const path = relative(dirname(join(root, from)), join(root, to)).replace(/\.tsx?$/, "");
  const [result] = await eslint.lintText(`import { x } from "${path.startsWith(".") ? path : `./${path}`}";\nexport const y = x;\n`, { filePath: join(root, from) });
  return (result?.messages ?? []).map(({ message }) => message);
}

it.each([
  ["app/platform/clock.server.ts", "app/kernel/money.ts"],
  ["app/core/vouchers/book.server.ts", "app/core/ledger/append.server.ts"],
  ["app/core/vouchers/book.server.ts", "app/platform/clock.server.ts"],
  ["app/features/inserts/domain/plan.ts", "app/core/vouchers/domain/code.ts"],
  ["app/features/inserts/ui/rule.tsx", "app/core/vouchers/ui/offer.tsx"],
  ["app/features/inserts/ui/rule.tsx", "app/platform/i18n/text.ts"],
  ["app/features/inserts/pdf/card.ts", "app/platform/pdf/page.ts"],
  ["app/features/inserts/print.server.ts", "app/features/inserts/domain/plan.ts"],
  ["app/features/inserts/print.server.ts", "app/core/vouchers/book.server.ts"],
  ["app/routes/app.tsx", "app/features/inserts/print.server.ts"],
  ["app/worker/start.server.ts", "app/features/referrals/claim.server.ts"],
])("%s may import %s", async (from, to) => {
  expect(await complaints(from, to)).toEqual([]);
});

it.each([
  ["app/kernel/money.ts", "app/platform/clock.server.ts"],
  ["app/platform/clock.server.ts", "app/core/vouchers/domain/code.ts"],
  ["app/core/vouchers/domain/code.ts", "app/core/ledger/append.server.ts"],
  ["app/core/vouchers/book.server.ts", "app/features/inserts/domain/plan.ts"],
  ["app/features/inserts/domain/plan.ts", "app/platform/i18n/text.ts"],
  ["app/features/inserts/domain/plan.ts", "app/features/inserts/print.server.ts"],
  ["app/features/inserts/ui/rule.tsx", "app/features/inserts/print.server.ts"],
  ["app/features/inserts/ui/rule.tsx", "app/platform/clock.server.ts"],
  ["app/features/inserts/pdf/card.ts", "app/platform/pdf/draw.server.ts"],
  ["app/features/inserts/print.server.ts", "app/features/referrals/domain/claim.ts"],
  ["app/features/inserts/print.server.ts", "app/worker/start.server.ts"],
  ["app/routes/app.tsx", "app/worker/start.server.ts"],
  ["app/worker/start.server.ts", "app/routes/app.tsx"],
  ["app/worker/start.server.ts", "sandbox/world.ts"],
  ["sandbox/world.ts", "app/kernel/money.ts"],
])("%s may not import %s", async (from, to) => {
  expect(await complaints(from, to)).not.toEqual([]);
});
