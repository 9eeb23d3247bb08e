/** The worker that one extension runs in: no page, no cookies, only elements that are sent over. */
import { firstPort } from "./early-port";
import "@remote-dom/core/polyfill";
import { answerPage } from "./run-extension";

void firstPort.then(answerPage);
