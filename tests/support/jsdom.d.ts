/** As much of jsdom as the tests use; it brings no types along. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string, options?: { url?: string; contentType?: string; runScripts?: "outside-only" });
    readonly window: Window & typeof globalThis;
  }
}
