import type { Email } from "postal-mime";

/** A mail server of a test's own, which the app's configuration leads to. */
export interface TestMailServer {
  mails: Email[];
  /** Changed in place: what it answers to a mail as a whole, and to recipients by address. */
  answers: { unavailable: boolean; recipients: Record<string, string> };
  /** The connection breaks after the mail was taken, before the sender hears of it. */
  swallowsAnswer: boolean;
  reset: () => void;
}

/** To be called inside of `vi.hoisted`, before anything reads the configuration. */
export async function aMailServer(): Promise<TestMailServer> {
  const [{ SMTPServer }, { default: PostalMime }] = [await import("smtp-server"), await import("postal-mime")];
  const server: TestMailServer = {
    mails: [], answers: { unavailable: false, recipients: {} }, swallowsAnswer: false,
    reset: () => { server.mails.length = 0; server.answers = { unavailable: false, recipients: {} }; server.swallowsAnswer = false; },
  };
  const refusal = (text: string): Error => Object.assign(new Error(text.slice(4)), { responseCode: Number(text.slice(0, 3)) });
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"],
    onMailFrom: (_, __, done) => { done(server.answers.unavailable ? refusal("451 try again later") : null); },
    onRcptTo: ({ address }, _, done) => {
      const answer = server.answers.recipients[address];
      done(answer === undefined ? null : refusal(answer));
    },
    onData: (stream, _, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
        server.mails.push(mail);
        done(server.swallowsAnswer ? refusal("451 lost") : null);
      }));
    },
  });
  await new Promise<void>((resolve) => { smtp.listen(0, "127.0.0.1", resolve); });
  smtp.server.unref();
  const address = smtp.server.address();
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  process.env.MAIL_FROM = "Kundenkreis <app@kundenkreis.example>";
  return server;
}
