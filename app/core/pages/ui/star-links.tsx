import { StarShape } from "./star-shape";

/** Five stars, each a link: the first says one, the last five. `words` is what is read aloud. */
export function StarLinks({ links }: { links: readonly { words: string; href: string }[] }) {
  return <div className="star-row">{links.map(({ words, href }) => <a key={href} href={href} aria-label={words}><StarShape /></a>)}</div>;
}
