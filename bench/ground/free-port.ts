import { isPortFree } from "../../scripts/house/free-ports.mjs";

/** Away from those of `npm start`; a bench beside a running app disturbs only its figures. */
let next = 5800;

/** The next port that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next++;
    if (await isPortFree(port)) return port;
  }
}
