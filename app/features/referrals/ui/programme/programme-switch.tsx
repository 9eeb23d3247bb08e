import { Banner, BlockStack, Card, Checkbox, Text } from "@shopify/polaris";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { openCodesAreOn } from "../../domain/programme/open-codes";
import type { Programme } from "../../domain/programme/programme";
import type { ProgrammeForm } from "../../domain/programme/programme-form";
import type { PartProps } from "./programme-field";
import { programmeMessages } from "./programme-messages";

/** How much of it is out there: advocates' own codes that work, and vouchers that friends hold. */
export interface OutThere {
  codes: number;
  friends: number;
}

interface ProgrammeSwitchProps extends Pick<PartProps, "form" | "onChange"> {
  saved: Programme;
  savedForm: ProgrammeForm;
  out: OutThere;
  /** What this month has promised, in words; null while there is room in the budget. */
  usedUp: string | null;
}

/** On or off; and, before it is saved, what becomes of that which is out there. */
export function ProgrammeSwitch({ form, saved, savedForm, out, usedUp, onChange }: ProgrammeSwitchProps) {
  const words = useWords(programmeMessages);
  const { locale } = useReader();
  const [codes, friends] = [formatNumber(out.codes, locale), formatNumber(out.friends, locale)];
  const usesCodes = form.wayCode || (form.wayLink && form.linkGives === "open-code");
  const isChanged = (name: "friend" | "reward"): boolean => JSON.stringify(form[name]) !== JSON.stringify(savedForm[name]);
  return (
    <>
      {usedUp === null ? null : <Banner tone="warning"><p>{words.paused(usedUp)}</p></Banner>}
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.state}</Text>
          <Checkbox label={words.on} helpText={words.onHelp} checked={form.on} onChange={(on) => { onChange({ on }); }} />
        </BlockStack>
      </Card>
      <div aria-live="polite">
        {saved.on && !form.on ? <Banner tone="warning" title={words.goingOffTitle}><p>{words.goingOff(codes, friends)}</p></Banner> : null}
        {form.on && openCodesAreOn(saved) && !usesCodes ? <Banner tone="warning" title={words.codesStopTitle}><p>{words.codesStop(codes)}</p></Banner> : null}
        {saved.on && form.on && isChanged("friend") && (out.codes > 0 || out.friends > 0) ? <Banner tone="info"><p>{words.offerMoves(codes, friends)}</p></Banner> : null}
        {saved.on && form.on && isChanged("reward") ? <Banner tone="info"><p>{words.rewardStays}</p></Banner> : null}
      </div>
    </>
  );
}
