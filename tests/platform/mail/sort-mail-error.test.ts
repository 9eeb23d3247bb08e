import { expect, it } from "vitest";
import { MailUnavailable } from "~/platform/mail/mail-unavailable";
import { ContentRefused, RecipientDeferred, RecipientRefused } from "~/platform/mail/recipient-refused";
import { sortMailError } from "~/platform/mail/sort-mail-error";

const fails = (facts: object): Error => Object.assign(new Error("no"), facts);
const atRecipient = (response: string): Error => fails({ code: "EENVELOPE", responseCode: Number(response.slice(0, 3)), rejectedErrors: [fails({ response })] });

it.each([
  ["there is no such mailbox", atRecipient("550 5.1.1 User unknown"), RecipientRefused],
  ["a refusal without an enhanced code", atRecipient("550 No such user"), RecipientRefused],
  ["a policy says nothing about the mailbox", atRecipient("554 5.7.1 Relay access denied"), RecipientDeferred],
  ["a full mailbox, a greylist", atRecipient("450 4.2.0 Greylisted"), RecipientDeferred],
  ["the mail itself is refused", fails({ code: "EMESSAGE", responseCode: 552 }), ContentRefused],
  ["the mail is not taken now", fails({ code: "EMESSAGE", responseCode: 451 }), MailUnavailable],
  ["nobody answers", fails({ code: "ECONNECTION" }), MailUnavailable],
])("%s", (_, error, kind) => {
  expect(sortMailError(error)).toBeInstanceOf(kind);
});

it("what is wrong with our own account is nobody's refusal: a wrong password suppresses no customer", () => {
  const error = fails({ code: "EAUTH", responseCode: 535 });
  expect(sortMailError(error)).toBe(error);
});
