import type { ControlClient } from "../html/control-client";
import { controlSentence } from "../html/control-client";
import { FAULTS } from "./overview-page";

/** Does what a button of the inspector says, through the control interface; answers with a sentence, or null for an unknown button. */
export async function pressButton(control: ControlClient, button: string, form: URLSearchParams): Promise<string | null> {
  switch (button) {
    case "clock": {
      const advance = form.get("advance") ?? "";
      return controlSentence(`The clock was moved by ${advance}.`, await control("clock", { advance }));
    }
    case "faults": {
      const none = form.has("none");
      const faults = Object.fromEntries(FAULTS.map(({ name }) => [name, none ? 0 : Number(form.get(name) ?? 0)]));
      return controlSentence(none ? "No faults any more." : "The faults are set.", await control("faults", faults));
    }
    case "settle": {
      const answer = await control("settle", {});
      const settled = typeof answer.body === "object" && answer.body !== null && "settled" in answer.body ? answer.body.settled : true;
      return controlSentence(settled === false ? "Not everything came to rest in time." : "Everything is done.", answer);
    }
    case "reset":
      if (form.get("sure") !== "yes") return "Not done: please tick the box first.";
      return controlSentence("Back to the seed.", await control("reset", {}));
    default:
      return null;
  }
}
