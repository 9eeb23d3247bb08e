/** Ways to pass a text on that need no script: by WhatsApp, by their own mail program, by text message; and the device's own, which a script brings to light. */
export function ShareWays({ text, link, subject, words }: { text: string; link: string; subject: string; words: { whatsapp: string; mail: string; sms: string; share: string } }) {
  const said = encodeURIComponent(text);
  return (
    <ul className="ways">
      <li><a className="plain" href={`https://wa.me/?text=${said}`} rel="noreferrer">{words.whatsapp}</a></li>
      <li><a className="plain" href={`mailto:?subject=${encodeURIComponent(subject)}&body=${said}`}>{words.mail}</a></li>
      <li><a className="plain" href={`sms:?&body=${said}`}>{words.sms}</a></li>
      <li hidden><button type="button" className="plain" id="share" data-title={subject} data-text={text} data-url={link}>{words.share}</button></li>
    </ul>
  );
}
