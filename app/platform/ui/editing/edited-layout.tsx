import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Layout } from "@shopify/polaris";
import type { ReactNode, RefObject } from "react";
import type { FormErrors } from "~/kernel/typing/typed-field";
import { useWords } from "../reader";
import { editingMessages } from "./editing-messages";

interface EditedLayoutProps {
  id: string;
  edited: { errors: FormErrors; isDirty: boolean; fields: RefObject<HTMLFormElement>; discard: () => void };
  saving: boolean;
  onSave: () => void;
  /** What stands above everything when somebody else has saved meanwhile. */
  changed: ReactNode;
  aside: ReactNode;
  children: ReactNode;
}

/** A form beside what becomes of it, with the contextual save bar. Enter saves from within every field. */
export function EditedLayout({ id, edited: { errors, isDirty, fields, discard }, saving, onSave, changed, aside, children }: EditedLayoutProps) {
  const words = useWords(editingMessages);
  const wrong = Object.keys(errors).filter((path) => path !== "version");
  return (
    <>
      <SaveBar id={id} open={isDirty}>
        <button type="button" variant="primary" onClick={onSave} {...(saving ? { loading: "" } : {})}>{words.save}</button>
        <button type="button" onClick={discard} disabled={saving}>{words.discard}</button>
      </SaveBar>
      <form ref={fields} noValidate onSubmit={(event) => { event.preventDefault(); if (isDirty) onSave(); }}>
        <Layout>
          {errors.version ? <Layout.Section variant="fullWidth">{changed}</Layout.Section> : null}
          <Layout.Section>
            <BlockStack gap="400">
              {wrong.length === 0 ? null : <Banner tone="warning"><p>{errors.form ? words.unreadable : words.saveFailed}</p></Banner>}
              {children}
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">{aside}</Layout.Section>
        </Layout>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </>
  );
}

interface ChangedMeanwhileProps {
  title: string;
  text: string;
  onSaveMine: () => void;
  onShowTheirs: () => void;
}

export function ChangedMeanwhile({ title, text, onSaveMine, onShowTheirs }: ChangedMeanwhileProps) {
  const words = useWords(editingMessages);
  return (
    <Banner tone="warning" title={title} action={{ content: words.saveMine, onAction: onSaveMine }} secondaryAction={{ content: words.showTheirs, onAction: onShowTheirs }}>
      <p>{text}</p>
    </Banner>
  );
}
