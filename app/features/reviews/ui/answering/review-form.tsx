import type { ReactNode } from "react";
import type { Locale } from "~/kernel/locale";
import type { ReviewFormView } from "../../domain/answering/review-page";
import { asks } from "../../domain/answering/review-page";
import { photoWords } from "./photo-words";
import { PhotoField } from "./photo-field";
import type { reviewPageMessages } from "./review-page-messages";
import { StarChoice } from "./star-choice";

interface ReviewFormProps {
  form: ReviewFormView;
  words: ReturnType<typeof reviewPageMessages>;
  locale: Locale;
  path: string;
}

/** One product's form, as a plain form of several parts; photos stand last, so that texts have come when something is wrong with them. */
export function ReviewForm({ form, words, locale, path }: ReviewFormProps) {
  const { typed, errors, productId } = form;
  const problems = problemsOf(form, words, locale);
  const again = form.draftId === null ? null : `${path}?${asks.product}=${productId}&${asks.draft}=${form.draftId}`;
  return (
    <form method="post" action={path} encType="multipart/form-data" className="review" id="review"
      data-draft={`${path}?${asks.step}=draft`} data-photo={`${path}?${asks.step}=photo`} data-saved={words.saved} data-sending={words.sending} {...(again === null ? {} : { "data-again": again })}
      {...(form.upload === null ? {} : { "data-upload": form.upload.url, "data-token": form.upload.token })}
    >
      {problems.length === 0 ? null : (
        <div className="problems" role="alert"><p>{words.problems}</p><ul>{problems.map(({ field, said }) => <li key={field}><a href={`#${field}`}>{said}</a></li>)}</ul></div>
      )}
      <input type="hidden" name="product" value={productId} />
      {form.draftId === null ? null : <input type="hidden" name="draft" value={form.draftId} />}
      {form.accountMark === null ? null : <input type="hidden" name="mark" value={form.accountMark} />}
      <StarChoice chosen={typed.stars} words={words.stars} isMissing={errors.stars !== undefined} />
      <Field id="title" label={words.headline.label} hint={words.headline.hint} problem={errors.title ? words.headline.tooLong : null}>
        {(described) => <input type="text" id="title" name="title" defaultValue={typed.title} autoComplete="off" {...described} />}
      </Field>
      <Field id="body" label={words.body.label} hint={words.body.hint} problem={errors.body ? words.body.tooLong : null}>
        {(described) => <textarea id="body" name="body" rows={6} defaultValue={typed.body} data-most="5000" data-left={words.body.left} {...described} />}
      </Field>
      {form.attributes.map(({ key, label, options }) => (
        <fieldset key={key} className="answers">
          <legend>{label}</legend>
          <div className="answer-row">
            {[...options, { key: "", label: words.optional }].map((option) => (
              <label key={option.key}><input type="radio" name={`a.${key}`} value={option.key} defaultChecked={(typed.attributes[key] ?? "") === option.key} /><span>{option.label}</span></label>
            ))}
          </div>
        </fieldset>
      ))}
      <Field id="name" label={words.name.label} hint={words.name.hint} problem={errors.name ? words.name.tooLong : null}>
        {(described) => <input type="text" id="name" name="name" defaultValue={typed.name} autoComplete="given-name" {...described} />}
      </Field>
      {form.mayHavePhotos ? <PhotoField {...{ photos: form.photos, words: words.photos }} problem={photoProblem(form, locale)} tooMany={photoWords(locale)["too-many"]} /> : null}
      <button type="submit" className="button">{form.isChange ? words.sendChange : words.send}</button>
      <p className="hint" id="saved" role="status" />
    </form>
  );
}

interface FieldProps {
  id: string;
  label: string;
  hint: string;
  problem: string | null;
  children: (described: { "aria-describedby": string; "aria-invalid"?: true }) => ReactNode;
}

function Field({ id, label, hint, problem, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(problem === null ? { "aria-describedby": `${id}-hint` } : { "aria-describedby": `${id}-hint ${id}-error`, "aria-invalid": true })}
      <p className="small" id={`${id}-hint`}>{hint}</p>
      {problem === null ? null : <p className="problem" id={`${id}-error`}>{problem}</p>}
    </div>
  );
}

function problemsOf(form: ReviewFormView, words: ReviewFormProps["words"], locale: Locale): { field: string; said: string }[] {
  const { errors } = form;
  const photo = photoProblem(form, locale);
  return [
    ...(errors.stars ? [{ field: "stars", said: words.stars.missing }] : []), ...(errors.title ? [{ field: "title", said: words.headline.tooLong }] : []),
    ...(errors.body ? [{ field: "body", said: words.body.tooLong }] : []), ...(errors.name ? [{ field: "name", said: words.name.tooLong }] : []),
    ...(photo ? [{ field: "photos", said: photo }] : []),
  ];
}

const photoProblem = ({ errors: { photos } }: ReviewFormView, locale: Locale): string | null =>
  (photos === undefined || photos === "missing" || photos === "too-long" ? null : photoWords(locale)[photos]);
