import { Modal, TitleBar } from "@shopify/app-bridge-react";
import { TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useReader, useWords } from "~/platform/ui/reader";
import { personWords } from "../../domain/referrals/person-words";
import type { Person } from "../../domain/referrals/person-words";
import { sharedMessages } from "../referrals/shared-messages";
import { advocateMessages } from "./advocate-messages";

/** Says what happens before somebody is stopped, and asks why. */
export function AskBeforeStopping({ person, onConfirm, onClose }: { person: Person | null; onConfirm: (person: Person, because: string) => void; onClose: () => void }) {
  const words = useWords(advocateMessages);
  const shared = useWords(sharedMessages);
  const { locale } = useReader();
  const [because, setBecause] = useState("");
  useEffect(() => { setBecause(""); }, [person]);
  return (
    <Modal id="ask-before-stopping" open={person !== null} onHide={onClose}>
      <div style={{ padding: "var(--p-space-400)" }}>
        <ul style={{ margin: "0 0 var(--p-space-300)", paddingInlineStart: "1.25rem", display: "grid", gap: "var(--p-space-100)" }}>{words.stopHappens.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        <p style={{ marginBlockEnd: "var(--p-space-300)" }}>{words.stopUndo}</p>
        <TextField label={words.reason} helpText={words.reasonHelp} value={because} onChange={setBecause} maxLength={300} autoComplete="off" />
      </div>
      <TitleBar title={person ? words.askStop(personWords(person, locale)) : words.stop}>
        <button type="button" variant="primary" tone="critical" onClick={() => { if (person) onConfirm(person, because); }}>{words.stop}</button>
        <button type="button" onClick={onClose}>{shared.cancel}</button>
      </TitleBar>
    </Modal>
  );
}
