import { StarShape } from "~/core/pages/ui/star-shape";
import type { reviewPageMessages } from "./review-page-messages";

const values = ["1", "2", "3", "4", "5"] as const;

/** Radio buttons that look like stars: arrow keys move, and what is read aloud is the words, of which the chosen ones are seen, too. */
export function StarChoice({ chosen, words, isMissing }: { chosen: string; words: ReturnType<typeof reviewPageMessages>["stars"]; isMissing: boolean }) {
  return (
    <fieldset className="stars" id="stars" {...(isMissing ? { "aria-describedby": "stars-error" } : {})}>
      <legend>{words.legend}</legend>
      <div className="star-row">
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name="stars" value={value} defaultChecked={chosen === value} required {...(isMissing ? { "aria-invalid": true } : {})} />
            <StarShape />
            <span className="said">{words[value]}</span>
          </label>
        ))}
      </div>
      {isMissing ? <p className="problem" id="stars-error">{words.missing}</p> : null}
    </fieldset>
  );
}
