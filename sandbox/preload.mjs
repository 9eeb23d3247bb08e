/**
 * Makes a process live in the sandbox without knowing it: `node --import ./sandbox/preload.mjs …` with SANDBOX_URL.
 *
 * - fetch to https://<shop>.myshopify.com goes to the sandbox, with the Host kept;
 * - the clock (Date, and Intl where it is asked for "now") follows the sandbox's. performance.now and timers stay real.
 *
 * Prints nothing, keeps no process alive, and finds the sandbox again when that was restarted.
 */
import http from "node:http";
import { Agent, setGlobalDispatcher } from "undici";

const SANDBOX_URL = process.env.SANDBOX_URL ?? "http://127.0.0.1:4000";
const PATIENCE_MILLISECONDS = 30_000;
const RETRY_MILLISECONDS = 200;

const RealDate = Date;
const realNow = RealDate.now;
let offsetMilliseconds = 0;

const movedNow = () => realNow() + offsetMilliseconds;

function MovedDate(...parts) {
  if (new.target === undefined) return new RealDate(movedNow()).toString();
  return Reflect.construct(RealDate, parts.length === 0 ? [movedNow()] : parts, new.target === MovedDate ? RealDate : new.target);
}

function moveDate() {
  for (const name of ["UTC", "parse"]) Object.defineProperty(MovedDate, name, Object.getOwnPropertyDescriptor(RealDate, name));
  Object.defineProperty(MovedDate, "now", { value: movedNow, writable: true, configurable: true });
  Object.defineProperty(MovedDate, "name", { value: "Date", configurable: true });
  Object.defineProperty(MovedDate, "length", { value: RealDate.length, configurable: true });
  Object.defineProperty(MovedDate, "prototype", { value: RealDate.prototype, writable: false });
  RealDate.prototype.constructor = MovedDate;
  globalThis.Date = MovedDate;
}

function moveIntl() {
  const { prototype } = Intl.DateTimeFormat;
  const { get: formatOf } = Object.getOwnPropertyDescriptor(prototype, "format");
  Object.defineProperty(prototype, "format", {
    configurable: true,
    get() {
      const format = formatOf.call(this);
      return (date) => format(date === undefined ? movedNow() : date);
    },
  });
  const { formatToParts } = prototype;
  prototype.formatToParts = function formatToPartsOfMovedTime(date) {
    return formatToParts.call(this, date === undefined ? movedNow() : date);
  };
}

function acknowledge(follower) {
  const request = http.request(new URL("/clock/ack", SANDBOX_URL), { method: "POST", agent: false, headers: { "content-type": "application/json" } });
  request.on("socket", (socket) => socket.unref());
  request.on("response", (response) => response.resume());
  request.on("error", () => {});
  request.end(JSON.stringify({ follower, offsetMilliseconds }));
}

/** Follows until the connection ends; `onFirst` is called with the first offset in place, `onEnd` once, whatever ended it. */
function followClock({ onFirst, onEnd }) {
  let follower = null;
  let rest = "";
  let ended = false;
  const end = () => {
    if (!ended) onEnd();
    ended = true;
  };
  const request = http.get(new URL("/clock/stream", SANDBOX_URL), { agent: false });
  request.on("error", end);
  request.on("response", (response) => {
    if (response.statusCode !== 200) request.destroy();
    response.setEncoding("utf8");
    response.on("data", (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const told = JSON.parse(line);
        offsetMilliseconds = told.offsetMilliseconds;
        if (told.follower !== undefined) {
          follower = told.follower;
          response.socket.unref();
          onFirst();
        }
        acknowledge(follower);
      }
    });
    response.on("close", end);
    response.on("error", end);
  });
  return request;
}

function followForever() {
  followClock({ onFirst: () => {}, onEnd: followAgainSoon }).on("socket", (socket) => socket.unref());
}

function followAgainSoon() {
  setTimeout(followForever, RETRY_MILLISECONDS).unref();
}

/** The first offset must be known before the app's code runs. */
async function followFromTheStart() {
  const startedAt = performance.now();
  for (;;) {
    const reached = await new Promise((resolve) => {
      let first = false;
      followClock({
        onFirst() {
          first = true;
          resolve(true);
        },
        onEnd() {
          if (first) followAgainSoon();
          else resolve(false);
        },
      });
    });
    if (reached) return;
    if (performance.now() - startedAt > PATIENCE_MILLISECONDS) {
      process.stderr.write(`The sandbox does not answer at ${SANDBOX_URL}: start it first, or set SANDBOX_URL to where it runs.\n`);
      process.exit(1);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
  }
}

const isShop = (hostname) => /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(hostname);

const headerList = (headers) => {
  if (headers === undefined || headers === null) return [];
  if (Array.isArray(headers)) return headers;
  const entries = typeof headers[Symbol.iterator] === "function" ? [...headers] : Object.entries(headers);
  return entries.flat();
};

/** Node's own fetch takes the dispatcher of the npm package, since both find it under the same global symbol. */
class ToSandbox extends Agent {
  dispatch(options, handler) {
    const { hostname } = new URL(String(options.origin));
    if (!isShop(hostname)) return super.dispatch(options, handler);
    const withoutHost = [];
    const list = headerList(options.headers);
    for (let at = 0; at < list.length; at += 2) if (String(list[at]).toLowerCase() !== "host") withoutHost.push(list[at], list[at + 1]);
    return super.dispatch({ ...options, origin: SANDBOX_URL, headers: [...withoutHost, "host", hostname] }, handler);
  }
}

setGlobalDispatcher(new ToSandbox());
await followFromTheStart();
moveDate();
moveIntl();
