import { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";

export interface SessionTable {
  findUnique: (by: { where: { id: string } }) => Promise<SessionRow | null>;
}

interface SessionRow {
  id: string;
  shop: string;
  state: string;
  isOnline: boolean;
  scope: string | null;
  expires: Date | null;
  accessToken: string;
  refreshToken: string | null;
  refreshTokenExpires: Date | null;
}

/** Does what Shopify's storage for Prisma does when a webhook is authenticated: one `findUnique`, one Session made of the row. */
export const stockSessions = (table: SessionTable): SessionStorage => ({
  async loadSession(id) {
    const row = await table.findUnique({ where: { id } });
    return row ? Session.fromPropertyArray(propertiesOf(row), true) : undefined;
  },
  storeSession: () => neverAsked(),
  deleteSession: () => neverAsked(),
  deleteSessions: () => neverAsked(),
  findSessionsByShop: () => neverAsked(),
});

const propertiesOf = (row: SessionRow): [string, string | number | boolean][] =>
  Object.entries(row).flatMap(([name, value]): [string, string | number | boolean][] => {
    if (value === null) return [];
    return [[name, value instanceof Date ? value.getTime() : (value as string | boolean)]];
  });

const neverAsked = (): Promise<never> => Promise.reject(new Error("no webhook needs this"));
