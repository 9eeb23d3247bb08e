import type { Address as MailAddress } from "postal-mime";
import PostalMime from "postal-mime";
import type { Id, Instant, Mail } from "../world/entities";

const addressText = (one: MailAddress): string =>
  "group" in one && one.group ? `${one.name}: ${one.group.map(addressText).join(", ")}` : one.name ? `${one.name} <${one.address ?? ""}>` : (one.address ?? "");

/**
 * What arrived over SMTP as a stored mail. `to` is the envelope's (who really gets it), not the header's; headers that come
 * more than once are joined with line breaks; texts are decoded.
 */
export async function mailOf(raw: Buffer, envelope: { from: string; to: string[] }, id: Id, at: Instant): Promise<Mail> {
  const parsed = await PostalMime.parse(raw);
  const headers: Record<string, string> = {};
  for (const { key, value } of parsed.headers) headers[key] = headers[key] === undefined ? value : `${headers[key]}\n${value}`;
  return {
    id, at,
    from: parsed.from ? addressText(parsed.from) : envelope.from,
    to: envelope.to,
    subject: parsed.subject ?? "",
    text: parsed.text ?? "",
    html: parsed.html ?? null,
    headers,
    raw: raw.toString("utf8"),
  };
}
