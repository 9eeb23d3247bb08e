import type { ReviewFormView } from "../../domain/answering/review-page";
import type { reviewPageMessages } from "./review-page-messages";

interface PhotoFieldProps {
  photos: ReviewFormView["photos"];
  words: ReturnType<typeof reviewPageMessages>["photos"];
  problem: string | null;
  /** Said when somebody chooses a sixth. */
  tooMany: string;
}

/** Photos that were taken, each with its box to keep it, and a field for more. A script sends them one by one instead, with a button to take each out. */
export function PhotoField({ photos, words, problem, tooMany }: PhotoFieldProps) {
  return (
    <div className="field">
      <label htmlFor="photos">{words.label}</label>
      <ul className="photos" id="taken" data-remove={words.remove} data-one={words.one(0).replace("0", "").trim()} data-sending={words.sending} data-failed={words.failed}>
        {photos.map(({ id, picture }, index) => (
          <li key={id}>
            <img src={picture} alt={words.one(index + 1)} width={96} height={96} />
            <label className="keep"><input type="checkbox" name="photo" value={id} defaultChecked /> {words.keep(index + 1)}</label>
          </li>
        ))}
      </ul>
      <input type="file" id="photos" name="photos" accept="image/jpeg,image/png,image/webp" multiple data-many={tooMany} aria-describedby={problem === null ? "photos-hint" : "photos-hint photos-error"} />
      <p className="small" id="photos-hint">{words.hint}</p>
      <p className="problem" id="photos-error" role="status">{problem}</p>
    </div>
  );
}
