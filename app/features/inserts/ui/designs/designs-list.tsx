import { Modal, TitleBar } from "@shopify/app-bridge-react";
import { Badge, Banner, BlockStack, Box, Button, ButtonGroup, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { DeleteIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useReader, useWords } from "~/platform/ui/reader";
import { designName } from "../../domain/designs/design-name";
import type { RuleNamed } from "../../domain/designs/design-uses";
import type { DesignsAction, DesignsAnswer } from "../../domain/designs/designs-action";
import { DesignPicture } from "./design-picture";
import { designsMessages } from "./designs-messages";

export interface DesignListed {
  id: string;
  version: number;
  name: string;
  ready: boolean;
  usedBy: RuleNamed[];
}

interface DesignsListProps {
  designs: DesignListed[];
  /** Changes with whatever the pictures show besides the designs. */
  stand: string;
  busy: boolean;
  /** Why the last change was not made. */
  failed: Extract<DesignsAnswer, { ok: false }>["reason"] | null;
  onAct: (asked: DesignsAction) => void;
}

/** The designs as they are printed. */
export function DesignsList({ designs: listed, stand, busy, failed, onAct }: DesignsListProps) {
  const words = useWords(designsMessages);
  const { locale } = useReader();
  const designs = listed.map((design) => ({ ...design, name: designName(design, locale) }));
  return (
    <BlockStack gap="400">
      {failed === null ? null : <Banner tone="warning"><p>{words.failed[failed]}</p></Banner>}
      <Box paddingInline={{ xs: "400", sm: "0" }}><Text as="p" tone="subdued">{designs.length > 1 ? `${words.intro} ${words.firstHelp}` : words.intro}</Text></Box>
      <ul aria-label={words.listLabel} style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "var(--p-space-400)", gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 17rem), 1fr))" }}>
        {designs.map((design, index) => (
          <li key={design.id} style={{ display: "grid" }}>
            <Card>
              <BlockStack gap="300">
                <Link url={`/app/inserts/designs/${design.id}`} accessibilityLabel={words.editNamed(design.name)} removeUnderline monochrome>
                  <DesignPicture designId={design.id} version={design.version} name={design.name} stand={stand} />
                </Link>
                <BlockStack gap="100">
                  <InlineStack gap="150" blockAlign="center">
                    <Text as="h2" variant="headingSm" breakWord>{design.name}</Text>
                    {design.ready ? <Badge>{words.ready}</Badge> : null}
                    {index === 0 && designs.length > 1 ? <Badge tone="info">{words.first}</Badge> : null}
                  </InlineStack>
                  <Text as="p" tone="subdued">{design.usedBy.length === 0 ? words.usedByNone : words.usedBy(design.usedBy.map(({ name }) => name).join(", "))}</Text>
                </BlockStack>
                <DesignActs design={design} busy={busy} next={designs.find(({ id }) => id !== design.id)?.name ?? null} onAct={onAct} />
              </BlockStack>
            </Card>
          </li>
        ))}
      </ul>
    </BlockStack>
  );
}

interface DesignActsProps {
  design: DesignListed;
  busy: boolean;
  /** What its rules would print without it; null: it is the last one. */
  next: string | null;
  onAct: (asked: DesignsAction) => void;
}

function DesignActs({ design: { id, version, name, usedBy }, busy, next, onAct }: DesignActsProps) {
  const words = useWords(designsMessages);
  const [asking, setAsking] = useState(false);
  const archive = (): void => { setAsking(false); onAct({ intent: "archive", id, version: String(version) }); };
  return (
    <>
      <ButtonGroup>
        <Button size="slim" url={`/app/inserts/designs/${id}`} accessibilityLabel={words.editNamed(name)}>{words.edit}</Button>
        <Button size="slim" disabled={busy} accessibilityLabel={words.duplicateNamed(name)} onClick={() => { onAct({ intent: "duplicate", id }); }}>{words.duplicate}</Button>
        {next === null ? null : <Button size="slim" variant="tertiary" icon={DeleteIcon} disabled={busy} accessibilityLabel={words.archiveNamed(name)} onClick={() => { setAsking(true); }} />}
      </ButtonGroup>
      {next === null ? <Text as="p" tone="subdued">{words.last}</Text> : (
        <Modal id={`archive-${id}`} open={asking} onHide={() => { setAsking(false); }}>
          <div style={{ padding: "var(--p-space-400)" }}>
            <p>{usedBy.length === 0 ? words.archiveUnused : words.archiveUsed(usedBy.map((rule) => rule.name).join(", "), next)}</p>
          </div>
          <TitleBar title={words.archiveTitle(name)}>
            <button type="button" variant="primary" tone="critical" onClick={archive}>{words.archiveYes}</button>
            <button type="button" onClick={() => { setAsking(false); }}>{words.cancel}</button>
          </TitleBar>
        </Modal>
      )}
    </>
  );
}
