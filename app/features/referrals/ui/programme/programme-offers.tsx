import { BlockStack, Box, Button, Card, FormLayout, InlineStack, Text, TextField } from "@shopify/polaris";
import { currencySymbol } from "~/core/vouchers/ui/offers/currency-symbol";
import { OfferFields } from "~/core/vouchers/ui/offers/offer-fields";
import type { OfferForm } from "~/core/vouchers/domain/offers/offer-form";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { emptyMilestone, mostMilestones } from "../../domain/programme/programme-form";
import type { MilestoneForm } from "../../domain/programme/programme-form";
import { numberField, programmeErrorWords } from "./programme-field";
import type { PartProps } from "./programme-field";
import { programmeMessages } from "./programme-messages";

/** Where the app asks Shopify again what it may do. */
const scopesPath = "/app/scopes";

interface OffersProps extends PartProps {
  mayMakeGiftCards: boolean;
}

/** What the friend gets, and what the advocate gets for it. */
export function ProgrammeOffer({ whose, ...props }: OffersProps & { whose: "friend" | "reward" }) {
  const words = useWords(programmeMessages);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words[whose]}</Text>
        <Text as="p" tone="subdued">{words[`${whose}Intro`]}</Text>
        <Offer {...props} offer={props.form[whose]} path={whose} kindHelp={words[`${whose}KindHelp`]} daysHelp={words[`${whose}Days`]} onOffer={(offer) => { props.onChange({ [whose]: offer }); }} />
      </BlockStack>
    </Card>
  );
}

export function ProgrammeMilestones(props: OffersProps) {
  const { form: { milestones }, errors, onChange } = props;
  const words = useWords(programmeMessages);
  const { locale } = useReader();
  const replace = (index: number, change: Partial<MilestoneForm>): void => { onChange({ milestones: milestones.map((one, place) => (place === index ? { ...one, ...change } : one)) }); };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.milestones}</Text>
        <Text as="p" tone="subdued">{words.milestonesIntro}</Text>
        {milestones.map((milestone, index) => {
          const title = words.milestone(formatNumber(index + 1, locale));
          return (
            <Box key={index} borderColor="border-secondary" borderWidth="025" borderRadius="200" padding="300">
              <BlockStack gap="300">
                <InlineStack align="space-between" blockAlign="center">
                  <Text as="h3" variant="headingSm">{title}</Text>
                  <Button variant="plain" tone="critical" accessibilityLabel={`${title}: ${words.removeMilestone}`} onClick={() => { onChange({ milestones: milestones.filter((_, place) => place !== index) }); }}>
                    {words.removeMilestone}
                  </Button>
                </InlineStack>
                <TextField
                  label={words.milestoneFriends} value={milestone.friends} error={programmeErrorWords(errors, `milestones.${index}.friends`, words)} autoComplete="off" maxLength={40} inputMode="numeric"
                  onChange={(friends) => { replace(index, { friends }); }}
                />
                <Offer {...props} offer={milestone.reward} path={`milestones.${index}.reward`} kindHelp={words.rewardKindHelp} daysHelp={words.rewardDays} onOffer={(reward) => { replace(index, { reward }); }} />
              </BlockStack>
            </Box>
          );
        })}
        <InlineStack>
          <Button disabled={milestones.length >= mostMilestones} onClick={() => { onChange({ milestones: [...milestones, emptyMilestone] }); }}>{words.addMilestone}</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

export function ProgrammeBudget(props: PartProps & { promised: string }) {
  const words = useWords(programmeMessages);
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.budget}</Text>
        <FormLayout>
          <TextField
            label={words.monthlyBudget} helpText={`${words.monthlyBudgetHelp} ${words.promised(props.promised)}`} suffix={currencySymbol(props.currency, locale)}
            {...numberField(props, words)("monthlyBudget", "decimal")}
          />
        </FormLayout>
      </BlockStack>
    </Card>
  );
}

interface OfferProps extends OffersProps {
  offer: OfferForm;
  path: string;
  daysHelp: string;
  kindHelp: Partial<Record<OfferForm["offerKind"], string>>;
  onOffer: (offer: OfferForm) => void;
}

function Offer({ offer, path, daysHelp, kindHelp, errors, currency, mayMakeGiftCards, onOffer }: OfferProps) {
  const words = useWords(programmeMessages);
  const error = (name: string): string | undefined =>
    (errors[`${path}.${name}`] === "not-for-many" && offer.offerKind === "benefit" ? words.benefitByName : programmeErrorWords(errors, `${path}.${name}`, words));
  return (
    <OfferFields
      offer={offer} currency={currency} mayMakeGiftCards={mayMakeGiftCards} scopesPath={scopesPath} onCard={false} error={error}
      wording={{ percentage: words.offerPercentage, validForDaysHelp: daysHelp, textHelp: words.offerText, kindHelp: { freeShipping: words.offerShipping, ...kindHelp } }}
      onChange={(change) => { onOffer({ ...offer, ...change }); }}
    />
  );
}
