import type { Server } from "node:http";

/** Resolves once the server takes connections. A port in use is said in one sentence. */
export function listen(server: Server, { PORT, HOST }: { PORT: number; HOST: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new Error(`Port ${PORT} is in use; set PORT to another one.`) : error);
    });
    server.listen(PORT, HOST, () => { resolve(); });
  });
}
