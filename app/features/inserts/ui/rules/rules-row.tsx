import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ActionList, Badge, BlockStack, Button, Icon, InlineStack, Link, Popover, Text } from "@shopify/polaris";
import { ArrowDownIcon, ArrowUpIcon, DragHandleIcon, MenuHorizontalIcon } from "@shopify/polaris-icons";
import { Modal, TitleBar } from "@shopify/app-bridge-react";
import { useState } from "react";
import { formatDay } from "~/kernel/day";
import { formatPercentage } from "~/kernel/percentage";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { conditionWords } from "../../domain/rules/condition-words";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import type { RulesAction } from "../../domain/rules/rules-action";
import type { ListedRule } from "./rules-list";
import { rulesMessages } from "./rules-messages";

interface RuleRowProps {
  rule: ListedRule;
  currency: string;
  /** From 1. */
  place: number;
  isLast: boolean;
  busy: boolean;
  onMove: (steps: 1 | -1) => void;
  onAct: (asked: RulesAction) => void;
}

export function RuleRow({ rule, currency, place, isLast, busy, onMove, onAct }: RuleRowProps) {
  const words = useWords(rulesMessages);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: rule.id });
  const style = {
    transform: CSS.Translate.toString(transform), transition, background: "var(--p-color-bg-surface)", position: "relative" as const,
    ...(isDragging ? { zIndex: 2, boxShadow: "var(--p-shadow-300)" } : {}), ...(isLast ? {} : { borderBottom: "1px solid var(--p-color-border-secondary)" }),
  };
  return (
    <li ref={setNodeRef} style={style}>
      <div style={{ display: "flex", gap: "var(--p-space-200)", padding: "var(--p-space-300) var(--p-space-400)", alignItems: "flex-start" }}>
        <button
          type="button" ref={setActivatorNodeRef} {...attributes} {...listeners} aria-label={words.drag(rule.name)} aria-roledescription={undefined}
          style={{ cursor: "grab", border: 0, background: "none", padding: 4, borderRadius: 6, touchAction: "none", flex: "none" }}
        >
          <Icon source={DragHandleIcon} tone="subdued" />
        </button>
        <div style={{ flex: "1 1 auto", minWidth: 0, display: "flex", flexWrap: "wrap", gap: "var(--p-space-200)", justifyContent: "space-between" }}>
          <div style={{ flex: "1 1 15rem", minWidth: 0 }}><RuleSummary rule={rule} currency={currency} place={place} /></div>
          <InlineStack gap="100" blockAlign="start" wrap={false}>
            <Button
              size="slim" role="switch" ariaChecked={rule.on ? "true" : "false"} accessibilityLabel={words.switchLabel(rule.name)} disabled={busy}
              onClick={() => { onAct({ intent: "switch", id: rule.id, version: String(rule.version), on: rule.on ? "no" : "yes" }); }}
            >
              {rule.on ? words.switchOff : words.switchOn}
            </Button>
            <Button size="slim" variant="tertiary" icon={ArrowUpIcon} accessibilityLabel={words.up(rule.name)} disabled={place === 1} onClick={() => { onMove(-1); }} />
            <Button size="slim" variant="tertiary" icon={ArrowDownIcon} accessibilityLabel={words.down(rule.name)} disabled={isLast} onClick={() => { onMove(1); }} />
            <RuleMenu rule={rule} onAct={onAct} />
          </InlineStack>
        </div>
      </div>
    </li>
  );
}

function RuleSummary({ rule, currency, place }: { rule: ListedRule; currency: string; place: number }) {
  const words = useWords(rulesMessages);
  const { locale } = useReader();
  const { given, used } = rule.count;
  const days = [rule.startsOn, rule.endsOn].map((day) => (day === null ? null : formatDay(day, locale)));
  const [first] = rule.variants;
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" tone="subdued" numeric>{words.place(place)}</Text>
        <Link url={`/app/inserts/rules/${rule.id}`} dataPrimaryLink monochrome removeUnderline><Text as="span" variant="headingSm">{rule.name}</Text></Link>
        {rule.on ? <Badge tone="success">{words.on}</Badge> : <Badge>{words.off}</Badge>}
      </InlineStack>
      <Text as="span">{rule.conditions.length === 0 ? words.everyOrder : rule.conditions.map((condition) => conditionWords(condition, locale, currency)).join(" · ")}</Text>
      <Text as="span" tone="subdued">
        {[
          rule.variants.length > 1 ? words.versions(rule.variants.length) : first ? offerForMerchant(first.terms, locale) : "",
          rule.controlShareBasisPoints > 0 ? words.control(formatPercentage(rule.controlShareBasisPoints, locale)) : words.noControl,
          words.span(days[0] ?? null, days[1] ?? null),
          given === 0 ? words.noneGiven : words.counts(formatNumber(given, locale), formatNumber(used, locale)),
        ].filter(Boolean).join(" · ")}
      </Text>
    </BlockStack>
  );
}

function RuleMenu({ rule, onAct }: { rule: ListedRule; onAct: (asked: RulesAction) => void }) {
  const words = useWords(rulesMessages);
  const { locale } = useReader();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const close = (): void => { setOpen(false); };
  const archive = (): void => { setAsking(false); onAct({ intent: "archive", id: rule.id, version: String(rule.version) }); };
  return (
    <>
      <Popover
        active={open} onClose={close} autofocusTarget="first-node"
        activator={<Button size="slim" variant="tertiary" icon={MenuHorizontalIcon} accessibilityLabel={words.more(rule.name)} onClick={() => { setOpen(!open); }} />}
      >
        <ActionList
          actionRole="menuitem" onActionAnyItem={close}
          items={[
            { content: words.edit, url: `/app/inserts/rules/${rule.id}` },
            { content: words.duplicate, onAction: () => { onAct({ intent: "duplicate", id: rule.id }); } },
            { content: words.archive, destructive: true, onAction: () => { setAsking(true); } },
          ]}
        />
      </Popover>
      <Modal id={`archive-${rule.id}`} open={asking} onHide={() => { setAsking(false); }}>
        <div style={{ padding: "var(--p-space-400)" }}>
          <p>{rule.count.out === 0 ? words.archiveNone : words.archiveText(formatNumber(rule.count.out, locale))}</p>
        </div>
        <TitleBar title={words.archiveTitle(rule.name)}>
          <button type="button" variant="primary" tone="critical" onClick={archive}>{words.archiveYes}</button>
          <button type="button" onClick={() => { setAsking(false); }}>{words.cancel}</button>
        </TitleBar>
      </Modal>
    </>
  );
}
