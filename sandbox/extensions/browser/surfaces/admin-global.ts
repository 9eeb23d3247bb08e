import { extensionStorage } from "../extension-storage";
import type { AdminSurface, ExtensionStart, HostApi } from "../messages";
import { translator } from "../translate";

/** The `shopify` of an extension in the admin. What is not in this sandbox throws by name. */
export function adminGlobal({ target, locale, messages }: ExtensionStart, { selected }: AdminSurface, host: HostApi, report: (what: string) => void): object {
  const missing = (name: string) => () => {
    throw new Error(`shopify.${name} is not in this sandbox.`);
  };
  return {
    extension: { target },
    data: { selected },
    auth: { idToken: () => host.sessionToken() },
    storage: extensionStorage(host),
    navigation: { navigate: (address: string | URL) => void host.navigate(String(address)) },
    i18n: {
      translate: translator(messages, locale, report),
      formatNumber: (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value),
      formatCurrency: (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, { style: "currency", ...options }).format(value),
      formatDate: (date: Date, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(date),
    },
    intents: { invoke: missing("intents.invoke") },
    // shopify.app.toml says embedded_app_direct_api_access = false
    query: missing("query"),
    resourcePicker: missing("resourcePicker"),
    picker: missing("picker"),
  };
}
