/** Where the app lives: `application_url` of shopify.app.toml, without a slash at its end. Extensions of the checkout are told no address, and take whole ones only. */
export const appAddress = "https://app.kundenkreis.example";
