import { DndContext, KeyboardSensor, PointerSensor, closestCenter, useSensor, useSensors } from "@dnd-kit/core";
import type { Announcements, UniqueIdentifier } from "@dnd-kit/core";
import { SortableContext, arrayMove, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Banner, BlockStack, Box, Card, EmptyState, Link, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "~/platform/ui/reader";
import type { InsertRule } from "../../domain/rules/insert-rule";
import type { RulesAction, RulesAnswer } from "../../domain/rules/rules-action";
import { RuleRow } from "./rules-row";
import { rulesMessages } from "./rules-messages";

export type ListedRule = InsertRule & { count: { given: number; used: number; out: number } };

interface RulesListProps {
  rules: ListedRule[];
  currency: string;
  busy: boolean;
  /** Why the last change was not made. */
  failed: Extract<RulesAnswer, { ok: false }>["reason"] | null;
  onAct: (asked: RulesAction) => void;
}

/** The rules in the order in which they are asked: dragged, moved by keys, or by the two arrows beside each. */
export function RulesList({ rules, currency, busy, failed, onAct }: RulesListProps) {
  const words = useWords(rulesMessages);
  const [ids, setIds] = useState(() => rules.map(({ id }) => id));
  const given = rules.map(({ id }) => id).join();
  useEffect(() => { setIds(given === "" ? [] : given.split(",")); }, [given]);
  const shown = ids.flatMap((id) => rules.find((rule) => rule.id === id) ?? []);
  const move = (from: number, to: number): void => {
    if (from === to || to < 0 || to >= ids.length) return;
    const next = arrayMove(ids, from, to);
    setIds(next);
    onAct({ intent: "order", ids: next.join(",") });
  };
  if (rules.length === 0) {
    return (
      <Card>
        <EmptyState heading={words.emptyTitle} action={{ content: words.add, url: "/app/inserts/rules/new" }} image=""><p>{words.empty}</p></EmptyState>
      </Card>
    );
  }
  return (
    <BlockStack gap="400">
      {failed === null ? null : <Banner tone="warning"><p>{words.failed[failed]}</p></Banner>}
      <Box paddingInline={{ xs: "400", sm: "0" }}><Text as="p" tone="subdued">{words.intro}</Text></Box>
      <Card padding="0">
        <Sortable rules={shown} onMove={move}>
          <ol aria-label={words.listLabel} style={{ margin: 0, padding: 0, listStyle: "none" }}>
            {shown.map((rule, index) => (
              <RuleRow
                key={rule.id} rule={rule} currency={currency} place={index + 1} isLast={index === shown.length - 1} busy={busy}
                onMove={(steps) => { move(index, index + steps); }} onAct={onAct}
              />
            ))}
          </ol>
        </Sortable>
      </Card>
      <Card>
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm">{words.killTitle}</Text>
          <Text as="p">{words.kill} <Link url="/app/safety">{words.toSafety}</Link></Text>
        </BlockStack>
      </Card>
    </BlockStack>
  );
}

function Sortable({ rules, onMove, children }: { rules: ListedRule[]; onMove: (from: number, to: number) => void; children: ReactNode }) {
  const words = useWords(rulesMessages);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const indexOf = (id: UniqueIdentifier): number => rules.findIndex((rule) => rule.id === id);
  const told = (say: (name: string, place: number, of: number) => string, id: UniqueIdentifier, over: UniqueIdentifier): string =>
    say(rules[indexOf(id)]?.name ?? "", indexOf(over) + 1, rules.length);
  const announcements: Announcements = {
    onDragStart: ({ active }) => told(words.picked, active.id, active.id),
    onDragOver: ({ active, over }) => told(words.moved, active.id, over?.id ?? active.id),
    onDragEnd: ({ active, over }) => told(words.dropped, active.id, over?.id ?? active.id),
    onDragCancel: ({ active }) => words.left(rules[indexOf(active.id)]?.name ?? ""),
  };
  return (
    <DndContext
      id="insert-rules" sensors={sensors} collisionDetection={closestCenter} accessibility={{ announcements, screenReaderInstructions: { draggable: words.instructions } }}
      onDragEnd={({ active, over }) => { if (over) onMove(indexOf(active.id), indexOf(over.id)); }}
    >
      <SortableContext items={rules.map(({ id }) => id)} strategy={verticalListSortingStrategy}>{children}</SortableContext>
    </DndContext>
  );
}
