import type { PageSlot } from "../domain/page-slot";
import { StarLinks } from "./star-links";
import { WebAddress } from "./web-address";

/** A slot as a sheet of its own below the page's subject; all of it works without JavaScript. */
export function SlotSection({ slot: { title, text, code, link, ways, action, notes, questions = [] } }: { slot: PageSlot }) {
  return (
    <section className="more slot">
      <h2>{title}</h2>
      <p>{text}</p>
      {questions.map(({ about, stars }) => <div key={about} className="asked"><p>{about}</p><StarLinks links={stars} /></div>)}
      {code ? <div className="given"><p className="label">{code.label}</p><p className="code" translate="no">{code.value}</p></div> : null}
      {link ? <div className="given"><p className="label">{link.label}</p><p className="address" translate="no"><WebAddress url={link.url.replace(/^https?:\/\//, "")} /></p></div> : null}
      {action ? <a className="button second" href={action.href}>{action.words}</a> : null}
      {ways.length === 0 ? null : <ul className="ways">{ways.map(({ words, href }) => <li key={href}><a className="plain" href={href} rel="noreferrer">{words}</a></li>)}</ul>}
      {notes.length === 0 ? null : <ul className="terms">{notes.map((note) => <li key={note}>{note}</li>)}</ul>}
    </section>
  );
}
