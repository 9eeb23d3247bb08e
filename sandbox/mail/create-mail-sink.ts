import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { World } from "../world/world";
import { mailOf } from "./mail-of";

export interface MailSinkDeps {
  world: World;
  /** 0 takes any free port. */
  port: number;
}

/** A listening SMTP server that delivers nothing; `close` resolves when its last connection is gone. */
export interface MailSink {
  port: number;
  close(): Promise<void>;
}

const LARGEST_MAIL_BYTES = 10 * 1024 * 1024;

/**
 * Takes every mail that is sent to it (with or without a login, never encrypted) into the memory. The sender hears "ok" only once
 * the mail is stored; a recipient at refused.example is not taken. Rejects when the port is taken.
 */
export function createMailSink({ world, port }: MailSinkDeps): Promise<MailSink> {
  const server = new SMTPServer({
    banner: "sandbox mail sink",
    size: LARGEST_MAIL_BYTES,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    authOptional: true,
    onAuth: (login, _session, done) => done(null, { user: login.username ?? "anybody" }),
    // One domain of nobody's: what a server says of a mailbox that is not there.
    onRcptTo: ({ address }, _session, done) =>
      done(address.endsWith("@refused.example") ? Object.assign(new Error("5.1.1 There is no such mailbox."), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", done);
      stream.on("end", () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error("The mail is too large."), { responseCode: 552 }));
        const { mailFrom, rcptTo } = session.envelope;
        mailOf(Buffer.concat(chunks), { from: mailFrom ? mailFrom.address : "", to: rcptTo.map((one) => one.address) }, world.nextId(), world.nowText())
          .then((mail) => {
            world.stores.mails.put(mail);
            done(null);
          }, (error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      // A client that hangs up in the middle is nothing to stop for.
      server.on("error", () => undefined);
      const { port: opened } = server.server.address() as AddressInfo;
      resolve({ port: opened, close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}
