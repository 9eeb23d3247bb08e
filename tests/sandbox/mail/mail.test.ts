import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInbox } from "../../../sandbox/mail/create-inbox";
import type { MailSink } from "../../../sandbox/mail/create-mail-sink";
import { createMailSink } from "../../../sandbox/mail/create-mail-sink";
import type { TestShop } from "../commerce/a-shop";
import { aShop } from "../commerce/a-shop";
import { aVisitor, serve } from "../html/visitor";

let shop: TestShop;
let sink: MailSink;
let inbox: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  shop = await aShop();
  sink = await createMailSink({ world: shop.world, port: 0 });
  inbox = await serve(createInbox({ world: shop.world }));
});
afterEach(async () => {
  await sink.close();
  await inbox.close();
});

async function send(more: object = {}): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port: sink.port, secure: false, ignoreTLS: true });
  await transport.sendMail({
    from: "Laden <laden@example.com>", to: ["anna@example.com", "bert@example.com"], subject: "Grüße ✓ <script>", text: "Schöner Text",
    html: `<p>Schön</p><script>top.location="http://evil.example"</script>`, headers: { "List-Unsubscribe": "<https://example.com/u>" }, ...more,
  });
  transport.close();
}

describe("the mail sink", () => {
  it("keeps a mail as it was sent, decoded, before the sender hears that it is sent", async () => {
    await send();
    const [mail] = shop.world.stores.mails.all();
    expect(mail).toMatchObject({ from: "Laden <laden@example.com>", to: ["anna@example.com", "bert@example.com"], subject: "Grüße ✓ <script>", at: shop.world.nowText() });
    expect(mail?.text.trim()).toBe("Schöner Text");
    expect(mail?.html).toContain("<p>Schön</p>");
    expect(mail?.headers["list-unsubscribe"]).toBe("<https://example.com/u>");
    expect(mail?.raw).toContain("MIME-Version: 1.0");
  });

  it("takes mail with a login, too, and mail without a sender", async () => {
    const transport = createTransport({ host: "127.0.0.1", port: sink.port, ignoreTLS: true, auth: { user: "anybody", pass: "anything" } });
    await transport.sendMail({ envelope: { from: "", to: "anna@example.com" }, to: "anna@example.com", subject: "Bounce", text: "x" });
    transport.close();
    expect([...shop.world.stores.mails.all()].map(({ subject }) => subject)).toEqual(["Bounce"]);
  });

  it("a blind copy is known by the envelope", async () => {
    await send({ bcc: "secret@example.com" });
    expect([...shop.world.stores.mails.all()][0]?.to).toContain("secret@example.com");
  });

  it("a port in use is told at once", async () => {
    await expect(createMailSink({ world: shop.world, port: sink.port })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe("the inbox", () => {
  it("lists what came, newest first, and finds by a word", async () => {
    await send();
    await send({ subject: "Zweite" });
    const { text } = await aVisitor(inbox.url).get("/inbox");
    expect(text.indexOf("Zweite")).toBeLessThan(text.indexOf("Grüße"));
    expect(text).not.toContain("✓ <script>");
    expect((await aVisitor(inbox.url).get("/inbox?q=zweite")).text).not.toContain("Grüße");
  });

  it("shows a mail whose HTML may run nothing", async () => {
    await send();
    const id = [...shop.world.stores.mails.all()][0]?.id ?? "";
    const page = await aVisitor(inbox.url).get(`/inbox/${id}`);
    expect(page.text).toContain(`sandbox="allow-popups`);
    expect(page.text).not.toContain("top.location=");
    const body = await aVisitor(inbox.url).get(`/inbox/${id}/html`);
    expect(body.text).toContain("<p>Schön</p>");
    expect(body.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(body.headers.get("content-security-policy")).not.toContain("allow-scripts");
    expect((await aVisitor(inbox.url).get(`/inbox/${id}/raw`)).headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it.each(["/inbox/1", "/inbox/x/html", "/inbox/1/2/3"])("%s is not there", async (path) => {
    expect((await aVisitor(inbox.url).get(path)).status).toBe(404);
  });
});
