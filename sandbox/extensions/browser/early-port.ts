/**
 * To be imported before everything else: the polyfill that follows replaces the worker's own events. Whatever nobody caught goes to the
 * page, too.
 */
export const firstPort = new Promise<MessagePort>((resolve) => {
  self.addEventListener("message", ({ data }: MessageEvent<{ port?: MessagePort }>) => {
    if (data.port) resolve(data.port);
  }, { once: true });
});

const listeners: ((what: string) => void)[] = [];
export const onUncaught = (listener: (what: string) => void): void => void listeners.push(listener);

self.addEventListener("error", (event: ErrorEvent) => listeners.forEach((tell) => tell(event.message)));
self.addEventListener("unhandledrejection", ({ reason }: PromiseRejectionEvent) => {
  listeners.forEach((tell) => tell(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)));
});
