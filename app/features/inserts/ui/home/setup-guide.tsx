import { Badge, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { setupSteps } from "../../domain/home/setup-steps";
import type { SetupFacts, SetupStep } from "../../domain/home/setup-steps";
import { setupMessages } from "./setup-messages";

interface GuideProps {
  facts: SetupFacts;
  checkingProxy: boolean;
  printing: boolean;
  onCheckProxy: () => void;
  onTestPrint: () => void;
  onClose: () => void;
}

/** What is done before the first card, each step with the very place. Put away by the merchant, or by itself once all is done. */
export function SetupGuide(props: GuideProps) {
  const words = useWords(setupMessages);
  const steps = setupSteps(props.facts);
  const counted = steps.filter((step) => !step.optional);
  const done = counted.filter((step) => step.done).length;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <InlineStack align="space-between" blockAlign="center">
            <Text as="h2" variant="headingMd">{words.title}</Text>
            <Button variant="plain" onClick={props.onClose}>{words.close}</Button>
          </InlineStack>
          <Text as="p" tone="subdued">{words.intro}</Text>
          <Text as="p">{words.progress(done, counted.length)}</Text>
          <ProgressBar progress={Math.round((100 * done) / counted.length)} size="small" ariaLabelledBy="setup-progress" />
          <Text as="span" visuallyHidden id="setup-progress">{words.progress(done, counted.length)}</Text>
        </BlockStack>
        <ol style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "var(--p-space-400)" }}>
          {steps.map((step) => <li key={step.id}><Step step={step} {...props} /></li>)}
        </ol>
      </BlockStack>
    </Card>
  );
}

function Step({ step, ...props }: GuideProps & { step: SetupStep }) {
  const words = useWords(setupMessages);
  const { title, text, action } = words.steps[step.id];
  const leads = step.path !== null && action !== "" && !step.done;
  return (
    <BlockStack gap="200">
      <InlineStack gap="300" align="space-between" blockAlign="start" wrap={false}>
        <Text as="h3" variant="bodyMd" fontWeight="medium">{title}</Text>
        <Badge {...(step.done ? { tone: "success" as const } : {})} {...(step.optional && !step.done ? {} : { progress: step.done ? "complete" as const : "incomplete" as const })}>{step.done ? words.done : step.optional ? words.optional : words.open}</Badge>
      </InlineStack>
      {step.done ? null : <Text as="p" tone="subdued">{text}</Text>}
      {step.id === "proxy" ? <ProxyAnswer {...props} /> : null}
      {step.id === "design" || leads ? (
        <InlineStack gap="200">
          {step.id === "design" ? <Button onClick={props.onTestPrint} loading={props.printing}>{words.testPrint}</Button> : null}
          {leads ? <Button url={step.path ?? ""} {...(step.id === "theme" ? { target: "_top" as const } : {})} {...(step.id === "rule" ? { variant: "primary" as const } : {})}>{action}</Button> : null}
        </InlineStack>
      ) : null}
    </BlockStack>
  );
}

function ProxyAnswer({ facts, checkingProxy, onCheckProxy }: GuideProps) {
  const words = useWords(setupMessages);
  return (
    // What is said aloud has to be there before it is said; empty, it takes no room.
    <div>
      <div aria-live="polite">
        {facts.proxyAnswers === null ? null : <div style={{ paddingBlockEnd: "var(--p-space-200)" }}><Text as="p">{facts.proxyAnswers ? words.proxyFine : words.proxySilent}</Text></div>}
      </div>
      <InlineStack gap="200">
        <Button onClick={onCheckProxy} loading={checkingProxy}>{words.checkProxy}</Button>
        {facts.proxyAnswers === false ? <Button url="shopify://admin/settings/apps" target="_top">{words.toProxy}</Button> : null}
      </InlineStack>
    </div>
  );
}
