import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";
import { zones } from "./scripts/lint/zones.mjs";

const sources = ["**/*.{ts,tsx,js,mjs}"];
const typescript = ["**/*.{ts,tsx}"];
const pure = ["app/kernel/**/*.ts", "app/**/domain/**/*.ts"];

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "The environment is read in app/platform/config.server.ts (in the sandbox: sandbox/config.ts) and handed on.",
};
const enums = { selector: "TSEnumDeclaration", message: "A union of literals says the same without code of its own." };
const timeAndChance = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "The domain is handed `now`." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The domain is handed `now`." },
  { selector: "CallExpression[callee.name='Date']", message: "The domain is handed `now`." },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "The domain is handed a seed." },
  { selector: "CallExpression[callee.object.name='performance']", message: "The domain is handed `now`." },
  { selector: "MemberExpression[object.name='crypto']", message: "The domain is handed a computed hash." },
];

export default tseslint.config(
  { ignores: ["build/", "node_modules/", ".data/", ".cache/", "coverage/", "extensions/*/dist/", "extensions/*/shopify.d.ts", "app/platform/db/client/", "app/platform/shopify/generated.ts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  {
    files: sources,
    plugins: { "import-x": importX, "@typescript-eslint": tseslint.plugin },
    languageOptions: { parser: tseslint.parser, ecmaVersion: 2023, sourceType: "module", parserOptions: { ecmaFeatures: { jsx: true } } },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ project: "tsconfig.json" })] },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: zones() }],
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-debugger": "error",
      "no-restricted-syntax": ["error", enums],
    },
  },
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    rules: { "no-console": "error", "import-x/no-default-export": "error", "@typescript-eslint/no-non-null-assertion": "error", "no-restricted-syntax": ["error", enums, environment] },
  },
  // Remix finds these by their default export, and a declaration repeats what is
  { files: ["app/routes/**/*.{ts,tsx}", "app/root.tsx", "app/entry.*.tsx", "**/*.d.ts"], rules: { "import-x/no-default-export": "off" } },
  { files: ["app/platform/config.server.ts"], rules: { "no-restricted-syntax": ["error", enums] } },
  {
    files: pure,
    rules: {
      "no-restricted-syntax": ["error", enums, environment, ...timeAndChance],
      "no-restricted-imports": ["error", { patterns: [{ regex: "^(?!zod$|\\.{1,2}/|~/)", message: "Pure code imports zod and nothing else from outside." }] }],
    },
  },
  {
    files: ["sandbox/**/*.{ts,mjs}"],
    ignores: ["sandbox/config.ts", "sandbox/preload.mjs"],
    rules: { "no-restricted-syntax": ["error", enums, environment] },
  },
);
