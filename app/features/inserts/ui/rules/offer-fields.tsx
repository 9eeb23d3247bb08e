import { BlockStack, Box, Checkbox, ChoiceList, FormLayout, Select, Text, TextField } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { discountClass, offerAspects } from "../../domain/offers/offer-aspects";
import { goodForKinds, offerKinds, subscriptionKinds } from "../../domain/rules/rule-form";
import type { RuleFormErrors, VariantForm } from "../../domain/rules/rule-form";
import { currencySymbol } from "./currency-symbol";
import { offerMessages } from "./offer-messages";
import { GiftCardScopes } from "./offer-scopes";
import { conditionMessages } from "./rule-condition-messages";
import { ruleErrorWords } from "./rule-error-words";
import { ruleMessages } from "./rule-messages";
import { ThingsField } from "./rule-things-field";

export interface OfferFieldsProps {
  variant: VariantForm;
  currency: string;
  /** By the version's own fields: "amount". */
  errors: RuleFormErrors;
  mayMakeGiftCards: boolean;
  onChange: (change: Partial<VariantForm>) => void;
}

/** An offer of any kind with its terms; what does not exist for a kind is not shown. */
export function OfferFields(props: OfferFieldsProps) {
  const { variant, currency, onChange, mayMakeGiftCards } = props;
  const words = useWords(offerMessages);
  const { locale } = useReader();
  const { text, error } = useFields(props);
  const has = offerAspects(variant.offerKind);
  return (
    <FormLayout>
      <Select
        label={words.kind} value={variant.offerKind} error={error("offerKind") ?? false} helpText={words.kindHelp[variant.offerKind]}
        options={offerKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind) => { onChange({ offerKind: offerKinds.find((one) => one === kind) ?? "percentage" }); }}
      />
      {variant.offerKind === "giftCard" && !mayMakeGiftCards ? <GiftCardScopes /> : null}
      <OfferValue {...props} />
      <FormLayout.Group>
        {has.minimum ? <TextField label={words.minimum} suffix={currencySymbol(currency, locale)} helpText={words.minimumHelp} {...text("minimum")} inputMode="decimal" /> : null}
        <TextField label={words.validForDays} suffix={words.days} helpText={words.validForDaysHelp} {...text("validForDays")} inputMode="numeric" />
      </FormLayout.Group>
      {has.goodFor ? <GoodForFields {...props} /> : null}
      {has.subscriptions ? (
        <Select
          label={words.subscriptions} value={variant.subscriptions} options={subscriptionKinds.map((kind) => ({ value: kind, label: words.subscriptionsOf[kind] }))}
          onChange={(kind) => { onChange({ subscriptions: subscriptionKinds.find((one) => one === kind) ?? "none" }); }}
        />
      ) : null}
      {has.combines ? <CombinesFields {...props} /> : null}
    </FormLayout>
  );
}

/** What the offer of its kind has to be told. */
function OfferValue(props: OfferFieldsProps) {
  const { variant, currency, onChange } = props;
  const words = useWords(offerMessages);
  const { locale } = useReader();
  const { text, error } = useFields(props);
  switch (variant.offerKind) {
    case "percentage": return <TextField label={words.percentage} suffix="%" {...text("percentage")} inputMode="decimal" />;
    case "fixedAmount": case "storeCredit": case "giftCard":
      return <TextField label={words.amount} suffix={currencySymbol(currency, locale)} {...text("amount")} inputMode="decimal" />;
    case "freeShipping": return null;
    case "giftProduct":
      return (
        <BlockStack gap="400">
          <ThingsField
            kind="product" label={words.gift} choose={words.chooseGift} chosen={variant.gift ? [variant.gift] : []} most={1} error={error("gift")}
            onChange={([gift], giftVariantId) => { onChange({ gift: gift ?? null, giftVariantId }); }}
          />
          <ThingsField
            kind="collection" label={words.boughtFrom} choose={words.chooseCollection} helpText={words.boughtFromHelp} chosen={variant.boughtFrom ? [variant.boughtFrom] : []}
            most={1} error={error("boughtFrom")} onChange={([boughtFrom]) => { onChange({ boughtFrom: boughtFrom ?? null }); }}
          />
        </BlockStack>
      );
    case "benefit":
      return (
        <BlockStack gap="400">
          <TextField label={words.textDe} helpText={words.textHelp} {...text("textDe", 200)} />
          <TextField label={words.textEn} {...text("textEn", 200)} />
          <Checkbox label={words.addedByPacker} checked={variant.addedByPacker} onChange={(addedByPacker) => { onChange({ addedByPacker }); }} />
          <TextField label={words.packerNote} helpText={words.packerNoteHelp} {...text("packerNote", 200)} />
        </BlockStack>
      );
  }
}

function GoodForFields(props: OfferFieldsProps) {
  const { variant, onChange } = props;
  const words = useWords(offerMessages);
  const things = useWords(conditionMessages);
  const { error } = useFields(props);
  return (
    <BlockStack gap="300">
      <Select
        label={words.goodFor} value={variant.goodFor} options={goodForKinds.map((kind) => ({ value: kind, label: words.goodFors[kind] }))}
        onChange={(kind) => { onChange({ goodFor: goodForKinds.find((one) => one === kind) ?? "everything" }); }}
      />
      {variant.goodFor === "products" ? (
        <ThingsField
          kind="product" label={words.goodFors.products} choose={things.chooseProducts} chosen={variant.products} most={100} error={error("products")}
          onChange={(products) => { onChange({ products }); }}
        />
      ) : null}
      {variant.goodFor === "collections" ? (
        <ThingsField
          kind="collection" label={words.goodFors.collections} choose={things.chooseCollections} chosen={variant.collections} most={100} error={error("collections")}
          onChange={(collections) => { onChange({ collections }); }}
        />
      ) : null}
    </BlockStack>
  );
}

const combinable = ["orderDiscounts", "productDiscounts", "shippingDiscounts"] as const;

/** Shopify's three classes of discount, and which of them may stand beside this one. */
function CombinesFields({ variant, onChange }: OfferFieldsProps) {
  const words = useWords(offerMessages);
  const kind = discountClass(variant.offerKind, variant.goodFor);
  if (kind === null) return null;
  const isTwice = (name: (typeof combinable)[number]): boolean => kind === "shipping" && name === "shippingDiscounts";
  return (
    <Box borderColor="border-secondary" borderWidth="025" borderRadius="200" padding="300">
      <BlockStack gap="200">
        <ChoiceList
          allowMultiple title={words.combinesTitle} selected={combinable.filter((name) => variant[name] && !isTwice(name))}
          choices={combinable.map((name) => ({ value: name, label: words.combines[name], disabled: isTwice(name), ...(isTwice(name) ? { helpText: words.shippingTwice } : {}) }))}
          onChange={(chosen) => { onChange(Object.fromEntries(combinable.map((name) => [name, chosen.includes(name)]))); }}
        />
        <Text as="p" tone="subdued">{words.combinesIntro[kind]} {words.combinesDefault}</Text>
        {combinable.some((name) => variant[name] && !isTwice(name)) ? <Text as="p">{words.combinesLegal}</Text> : null}
      </BlockStack>
    </Box>
  );
}

type TextName = "percentage" | "amount" | "textDe" | "textEn" | "packerNote" | "minimum" | "validForDays";

function useFields({ variant, errors, onChange }: OfferFieldsProps) {
  const page = useWords(ruleMessages);
  const error = (name: string): string | undefined => ruleErrorWords(errors, name, page);
  const text = (name: TextName, maxLength = 40) => ({
    name, value: variant[name], error: error(name), autoComplete: "off", maxLength, onChange: (value: string) => { onChange({ [name]: value }); },
  });
  return { text, error };
}
