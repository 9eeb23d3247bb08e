import { BlockStack, Button, ButtonGroup, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import type { CSSProperties, ReactNode } from "react";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ProgrammeForm } from "../../domain/programme/programme-form";
import { friendOffer } from "../../domain/sharing/friend-page";
import { shareText } from "../../domain/sharing/share-text";
import { rewardWords } from "../../domain/sharing/terms-words";
import { accountPageMessages } from "../sharing/account-page-messages";
import { friendPageMessages } from "../sharing/friend-page-messages";
import { programmeMessages } from "./programme-messages";

interface ProgrammePreviewProps {
  form: ProgrammeForm;
  /** null while what was typed cannot be read. */
  friend: VoucherTerms | null;
  reward: VoucherTerms | null;
  shopName: string;
  /** Up to the code. */
  linkBegins: string;
}

const exampleCode = "7KQM2RXW9TZB";

/** What a friend and an advocate will read, in the words of the pages themselves. */
export function ProgrammePreview({ form, friend, reward, shopName, linkBegins }: ProgrammePreviewProps) {
  const words = useWords(programmeMessages);
  const reader = useReader();
  const [language, setLanguage] = useState<Locale>(reader.locale);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">{words.preview}</Text>
          <div role="group" aria-label={words.previewOf}>
            <ButtonGroup variant="segmented">
              {locales.map((locale) => <Button key={locale} size="slim" pressed={locale === language} onClick={() => { setLanguage(locale); }}>{words.languages[locale]}</Button>)}
            </ButtonGroup>
          </div>
        </InlineStack>
        {form.on ? null : <Text as="p" tone="subdued">{words.previewOff}</Text>}
        {friend === null || reward === null ? <Text as="p" tone="subdued">{words.previewWaiting}</Text> : (
          <BlockStack gap="400">
            {form.wayLink ? (
              <BlockStack gap="150">
                <Text as="h3" variant="headingSm">{words.previewFriend}</Text>
                <FriendsPage {...{ form, friend, shopName, language }} name={words.exampleName} />
              </BlockStack>
            ) : null}
            <BlockStack gap="150">
              <Text as="h3" variant="headingSm">{words.previewAdvocate}</Text>
              <AdvocatesBlock {...{ form, friend, reward, shopName, language, linkBegins }} />
            </BlockStack>
          </BlockStack>
        )}
        <Text as="p" tone="subdued">{words.previewNote}</Text>
      </BlockStack>
    </Card>
  );
}

function FriendsPage({ form, friend, shopName, language, name }: { form: ProgrammeForm; friend: VoucherTerms; shopName: string; language: Locale; name: string }) {
  const words = friendPageMessages(language);
  const isOpenCode = form.linkGives === "open-code";
  const offer = friendOffer(friend, isOpenCode ? "many" : "once", language);
  const asksFirst = form.confirmEmailFirst && !isOpenCode;
  const { kind } = friend.offer;
  const use = kind === "giftProduct" ? "gift" : kind === "giftCard" ? "gift-card" : kind === "benefit" ? "benefit" : "discount";
  const titles = offer.goodFor.kind === "products" ? offer.goodFor.products : offer.goodFor.kind === "collections" ? offer.goodFor.collections : [];
  const alone = offer.combinesWith !== null && !Object.values(offer.combinesWith).some(Boolean);
  const { conditions } = words;
  const lines = [
    conditions.newOnly,
    ...(offer.minimum ? [conditions.minimum(formatMoney(offer.minimum, language))] : []),
    ...(titles.length > 0 ? [conditions.only(titles.slice(0, 3).map(({ title }) => title).join(", ") + (titles.length > 3 ? ` ${conditions.more(titles.length - 3)}` : ""))] : []),
    offer.keptBy === "gift-card" ? conditions.inParts : isOpenCode ? conditions.oncePerPerson : conditions.once,
    ...(alone ? [conditions.alone] : []),
  ];
  return (
    <Sheet language={language}>
      {line(shopName, 12, faint)}
      {line(words.recommends(name), 13)}
      {line(words.first, 12, faint)}
      {line(offer.words, 20, { fontWeight: 650, lineHeight: 1.25 })}
      {offer.days === null ? null : line(words.days(offer.days), 12)}
      {asksFirst ? <>{line(words.email.title, 14, { fontWeight: 600 })}{line(words.email.text, 12, faint)}<Pressed>{words.email.button}</Pressed></> : (
        <>
          {kind === "benefit" ? null : <>{line(words.code, 12, faint)}{line(groupedCode(exampleCode), 16, codeStyle)}</>}
          <Pressed>{words.use[use]}</Pressed>
          {line(words.hint[use], 12, faint)}
        </>
      )}
      <ul style={{ margin: 0, paddingInlineStart: 18, fontSize: 12, lineHeight: 1.45, listStyle: "disc" }}>{lines.map((text) => <li key={text}>{text}</li>)}</ul>
    </Sheet>
  );
}

interface AdvocatesBlockProps extends Pick<ProgrammePreviewProps, "form" | "shopName" | "linkBegins"> {
  friend: VoucherTerms;
  reward: VoucherTerms;
  language: Locale;
}

function AdvocatesBlock({ form, friend, reward, shopName, language, linkBegins }: AdvocatesBlockProps) {
  const words = accountPageMessages(language);
  const offer = friendOffer(friend, "once", language).words;
  const code = form.wayCode ? groupedCode(exampleCode) : "";
  const link = form.wayLink ? linkBegins + exampleCode : "";
  return (
    <Sheet language={language}>
      {line(words.title, 18, { fontWeight: 650 })}
      {line(words.intro(offer, rewardWords(reward, language)), 13)}
      {code === "" ? null : <>{line(words.code, 12, faint)}{line(code, 16, codeStyle)}</>}
      {link === "" ? null : <>{line(words.link, 12, faint)}{line(link, 12, { overflowWrap: "anywhere" })}</>}
      {code === "" && link === "" ? null : (
        <>
          <span style={{ display: "flex", flexWrap: "wrap", gap: 6 }}>{[words.whatsapp, words.mail, words.sms].map((way) => <Pressed key={way}>{way}</Pressed>)}</span>
          {line(shareText({ shopName, friendOffer: offer, code, link }, language), 12, { ...faint, borderInlineStart: "3px solid #d8d2c7", paddingInlineStart: 8, overflowWrap: "anywhere" })}
        </>
      )}
    </Sheet>
  );
}

const faint: CSSProperties = { color: "#5d574e" };
const codeStyle: CSSProperties = { fontFamily: "ui-monospace, SFMono-Regular, Menlo, monospace", letterSpacing: "0.04em" };

const line = (text: string, size: number, more: CSSProperties = {}): ReactNode => (text === "" ? null : <span style={{ fontSize: size, lineHeight: 1.45, ...more }}>{text}</span>);

const Sheet = ({ language, children }: { language: Locale; children: ReactNode }) => (
  <div lang={language} style={{ border: "1px solid var(--p-color-border)", borderRadius: 8, padding: "16px 18px", background: "#fff", color: "#1c1a17", display: "grid", gap: 8, justifyItems: "start" }}>{children}</div>
);

/** Looks like a button and is none. */
const Pressed = ({ children }: { children: ReactNode }) => (
  <span style={{ background: "#1c1a17", color: "#fff", borderRadius: 6, padding: "7px 12px", fontSize: 13, fontWeight: 600 }}>{children}</span>
);
