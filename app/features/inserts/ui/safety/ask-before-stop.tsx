import { Modal, TitleBar } from "@shopify/app-bridge-react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { Asked } from "./kill-switches";
import { safetyMessages } from "./safety-messages";

/** Says what happens before a kill switch is pressed, and how it is undone. */
export function AskBeforeStop({ asked, onConfirm, onClose }: { asked: Asked | null; onConfirm: (asked: Asked) => void; onClose: () => void }) {
  const words = useWords(safetyMessages);
  const { locale } = useReader();
  return (
    <Modal id="ask-before-stop" open={asked !== null} onHide={onClose}>
      <div style={{ padding: "var(--p-space-400)" }}>
        {asked ? (
          <>
            <ul style={{ margin: "0 0 var(--p-space-300)", paddingInlineStart: "1.25rem", display: "grid", gap: "var(--p-space-100)" }}>
              {[...happenings(asked, words, locale), ...words.happensAnyway].map((sentence) => <li key={sentence}>{sentence}</li>)}
            </ul>
            <p>{words.undo}{(asked.what === "cohort" ? asked.keptBy === "gift-card" : asked.hasGiftCards) ? ` ${words.undoGiftCards}` : ""}</p>
          </>
        ) : null}
      </div>
      <TitleBar title={asked ? question(asked, words) : words.switchesTitle}>
        <button type="button" variant="primary" tone="critical" onClick={() => { if (asked) onConfirm(asked); }}>{words.confirm}</button>
        <button type="button" onClick={onClose}>{words.cancel}</button>
      </TitleBar>
    </Modal>
  );
}

type Words = ReturnType<typeof safetyMessages>;

function question(asked: Asked, words: Words): string {
  if (asked.what === "code") return words.askCode(asked.code);
  return asked.what === "rule" ? words.askRule(asked.name) : words.cohorts[asked.keptBy].ask;
}

function happenings(asked: Asked, { happens, cohorts }: Words, locale: Parameters<typeof formatNumber>[1]): string[] {
  if (asked.what === "code") return [happens.code];
  const out = formatNumber(asked.out, locale);
  if (asked.what === "rule") return [happens.rule, happens.out(out)];
  const { happensOut, happensNew } = cohorts[asked.keptBy];
  return [happensOut(out), happensNew];
}
