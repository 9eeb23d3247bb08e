import { createHash } from "node:crypto";
import { handleOf } from "../../seed/handle-of";
import { readThemeExtensions } from "../../theme/read-theme-extensions";
import { themeFiles } from "../../theme/theme-files";
import type { ThemeFile } from "../../theme/theme-files";
import type { Shop } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import { paginate } from "../connection";
import type { PageArguments } from "../connection";
import type { AdminContext } from "../context";
import { fieldsOf, OfType } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";

/** The one theme of a shop: the published one. */
interface Theme {
  shop: Shop;
}

const MOST_FILES = 50;

const filesOf = (context: AdminContext, shop: Shop): ThemeFile[] => themeFiles(shop, readThemeExtensions(), handleOf(context.appName), context.install.installedAt);

/** "templates/*.json" → whether a name is meant. */
const fits = (patterns: readonly string[] | null | undefined, name: string): boolean =>
  !patterns || patterns.some((pattern) => new RegExp(`^${pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*")}$`).test(name));

function findFiles({ shop }: Theme, args: PageArguments & { filenames?: string[] | null }, context: AdminContext): object {
  const all = filesOf(context, shop);
  const found = all.filter(({ filename }) => fits(args.filenames, filename));
  const missing = (args.filenames ?? []).filter((pattern) => !pattern.includes("*") && !all.some(({ filename }) => filename === pattern));
  const page = paginate(found, ({ filename }) => ({ value: filename, id: filename }), { ...args, first: args.first ?? MOST_FILES });
  return { ...page, userErrors: missing.map((filename) => ({ filename, code: "NOT_FOUND" })) };
}

/** `themes`: the published theme is all there is. */
export function findThemes({ shop }: AdminContext, args: PageArguments & { roles?: string[] | null; names?: string[] | null }): object {
  const theme: Theme = { shop };
  const isMeant = (!args.roles || args.roles.includes("MAIN")) && fits(args.names, themeName(shop));
  return paginate(isMeant ? [theme] : [], () => ({ value: 0, id: shop.id }), args);
}

export const themeById = ({ shop }: AdminContext, id: string): Theme | null => (idOf("OnlineStoreTheme", id) === shop.id ? { shop } : null);

const themeName = (shop: Shop): string => shop.name;

export const themeResolvers: ResolverTable = {
  OnlineStoreTheme: fieldsOf<Theme>()({
    id: ({ shop }) => gid("OnlineStoreTheme", shop.id),
    name: ({ shop }) => themeName(shop),
    role: () => "MAIN",
    prefix: () => "t/1",
    processing: () => false,
    processingFailed: () => false,
    createdAt: (_theme, _args: object, { install }: AdminContext) => install.installedAt,
    updatedAt: ({ shop }, _args: object, { install }: AdminContext) => shop.theme?.changedAt ?? install.installedAt,
    files: findFiles,
  }),
  OnlineStoreThemeFile: fieldsOf<ThemeFile>()({
    filename: ({ filename }) => filename,
    body: ({ content }) => new OfType("OnlineStoreThemeFileBodyText", { content }),
    checksumMd5: ({ content }) => createHash("md5").update(content).digest("hex"),
    contentType: () => "application/json",
    createdAt: (_file, _args: object, { install }: AdminContext) => install.installedAt,
    size: ({ content }) => String(Buffer.byteLength(content)),
    updatedAt: ({ updatedAt }) => updatedAt,
  }),
  OnlineStoreThemeFileBodyText: fieldsOf<{ content: string }>()({ content: ({ content }) => content }),
  OnlineStoreThemeFileReadResult: fieldsOf<{ code: string; filename: string }>()({ code: ({ code }) => code, filename: ({ filename }) => filename }),
};
