import { BlockStack, Box, Checkbox, ChoiceList, FormLayout, Select, Text, TextField } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { discountClass, offerAspects } from "../../domain/offers/offer-aspects";
import { goodForKinds, offerKinds, subscriptionKinds } from "../../domain/offers/offer-form";
import type { OfferForm } from "../../domain/offers/offer-form";
import { currencySymbol } from "./currency-symbol";
import { offerMessages } from "./offer-messages";
import { GiftCardScopes } from "./offer-scopes";
import { ThingsField } from "./things-field";

export interface OfferFieldsProps {
  offer: OfferForm;
  currency: string;
  /** What stands beside a field of the offer's: "amount". */
  error: (name: string) => string | undefined;
  mayMakeGiftCards: boolean;
  /** Where the app asks Shopify again what it may do. */
  scopesPath: string;
  /** Whether it is promised by a card in a parcel: then a packer can add something, and its small print counts. */
  onCard: boolean;
  /** What is said differently than of a card. */
  wording?: Partial<Record<"percentage" | "validForDaysHelp" | "textHelp", string>> & { kindHelp?: Partial<Record<OfferForm["offerKind"], string>> };
  onChange: (change: Partial<OfferForm>) => void;
}

/** An offer of any kind with its terms; what does not exist for a kind is not shown. */
export function OfferFields(props: OfferFieldsProps) {
  const { offer, currency, onChange, mayMakeGiftCards, wording } = props;
  const words = useWords(offerMessages);
  const { locale } = useReader();
  const { text, error } = fieldsOf(props);
  const has = offerAspects(offer.offerKind);
  return (
    <FormLayout>
      <Select
        label={words.kind} value={offer.offerKind} error={error("offerKind") ?? false} helpText={wording?.kindHelp?.[offer.offerKind] ?? words.kindHelp[offer.offerKind]}
        options={offerKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind) => { onChange({ offerKind: offerKinds.find((one) => one === kind) ?? "percentage" }); }}
      />
      {offer.offerKind === "giftCard" && !mayMakeGiftCards ? <GiftCardScopes askPath={props.scopesPath} /> : null}
      <OfferValue {...props} />
      <FormLayout.Group>
        {has.minimum ? <TextField label={words.minimum} suffix={currencySymbol(currency, locale)} helpText={words.minimumHelp} {...text("minimum")} inputMode="decimal" /> : null}
        <TextField label={words.validForDays} suffix={words.days} helpText={wording?.validForDaysHelp ?? words.validForDaysHelp} {...text("validForDays")} inputMode="numeric" />
      </FormLayout.Group>
      {has.goodFor ? <GoodForFields {...props} /> : null}
      {has.subscriptions ? (
        <Select
          label={words.subscriptions} value={offer.subscriptions} options={subscriptionKinds.map((kind) => ({ value: kind, label: words.subscriptionsOf[kind] }))}
          onChange={(kind) => { onChange({ subscriptions: subscriptionKinds.find((one) => one === kind) ?? "none" }); }}
        />
      ) : null}
      {has.combines ? <CombinesFields {...props} /> : null}
    </FormLayout>
  );
}

/** What the offer of its kind has to be told. */
function OfferValue(props: OfferFieldsProps) {
  const { offer, currency, onCard, wording, onChange } = props;
  const words = useWords(offerMessages);
  const { locale } = useReader();
  const { text, error } = fieldsOf(props);
  switch (offer.offerKind) {
    case "percentage": return <TextField label={wording?.percentage ?? words.percentage} suffix="%" {...text("percentage")} inputMode="decimal" />;
    case "fixedAmount": case "storeCredit": case "giftCard":
      return <TextField label={words.amount} suffix={currencySymbol(currency, locale)} {...text("amount")} inputMode="decimal" />;
    case "freeShipping": return null;
    case "giftProduct":
      return (
        <BlockStack gap="400">
          <ThingsField
            kind="product" label={words.gift} choose={words.chooseGift} chosen={offer.gift ? [offer.gift] : []} most={1} error={error("gift")}
            onChange={([gift], giftVariantId) => { onChange({ gift: gift ?? null, giftVariantId }); }}
          />
          <ThingsField
            kind="collection" label={words.boughtFrom} choose={words.chooseCollection} helpText={words.boughtFromHelp} chosen={offer.boughtFrom ? [offer.boughtFrom] : []}
            most={1} error={error("boughtFrom")} onChange={([boughtFrom]) => { onChange({ boughtFrom: boughtFrom ?? null }); }}
          />
        </BlockStack>
      );
    case "benefit":
      return (
        <BlockStack gap="400">
          <TextField label={words.textDe} helpText={wording?.textHelp ?? words.textHelp} {...text("textDe", 200)} />
          <TextField label={words.textEn} {...text("textEn", 200)} />
          {onCard ? (
            <>
              <Checkbox label={words.addedByPacker} checked={offer.addedByPacker} onChange={(addedByPacker) => { onChange({ addedByPacker }); }} />
              <TextField label={words.packerNote} helpText={words.packerNoteHelp} {...text("packerNote", 200)} />
            </>
          ) : null}
        </BlockStack>
      );
  }
}

function GoodForFields(props: OfferFieldsProps) {
  const { offer, onChange } = props;
  const words = useWords(offerMessages);
  const { error } = fieldsOf(props);
  return (
    <BlockStack gap="300">
      <Select
        label={words.goodFor} value={offer.goodFor} options={goodForKinds.map((kind) => ({ value: kind, label: words.goodFors[kind] }))}
        onChange={(kind) => { onChange({ goodFor: goodForKinds.find((one) => one === kind) ?? "everything" }); }}
      />
      {offer.goodFor === "products" ? (
        <ThingsField
          kind="product" label={words.goodFors.products} choose={words.chooseProducts} chosen={offer.products} most={100} error={error("products")}
          onChange={(products) => { onChange({ products }); }}
        />
      ) : null}
      {offer.goodFor === "collections" ? (
        <ThingsField
          kind="collection" label={words.goodFors.collections} choose={words.chooseCollections} chosen={offer.collections} most={100} error={error("collections")}
          onChange={(collections) => { onChange({ collections }); }}
        />
      ) : null}
    </BlockStack>
  );
}

const combinable = ["orderDiscounts", "productDiscounts", "shippingDiscounts"] as const;

/** Shopify's three classes of discount, and which of them may stand beside this one. */
function CombinesFields({ offer, onCard, onChange }: OfferFieldsProps) {
  const words = useWords(offerMessages);
  const kind = discountClass(offer.offerKind, offer.goodFor);
  if (kind === null) return null;
  const isTwice = (name: (typeof combinable)[number]): boolean => kind === "shipping" && name === "shippingDiscounts";
  return (
    <Box borderColor="border-secondary" borderWidth="025" borderRadius="200" padding="300">
      <BlockStack gap="200">
        <ChoiceList
          allowMultiple title={words.combinesTitle} selected={combinable.filter((name) => offer[name] && !isTwice(name))}
          choices={combinable.map((name) => ({ value: name, label: words.combines[name], disabled: isTwice(name), ...(isTwice(name) ? { helpText: words.shippingTwice } : {}) }))}
          onChange={(chosen) => { onChange(Object.fromEntries(combinable.map((name) => [name, chosen.includes(name)]))); }}
        />
        <Text as="p" tone="subdued">{words.combinesIntro[kind]} {words.combinesDefault}</Text>
        {onCard && combinable.some((name) => offer[name] && !isTwice(name)) ? <Text as="p">{words.combinesLegal}</Text> : null}
      </BlockStack>
    </Box>
  );
}

type TextName = "percentage" | "amount" | "textDe" | "textEn" | "packerNote" | "minimum" | "validForDays";

function fieldsOf({ offer, error, onChange }: OfferFieldsProps) {
  const text = (name: TextName, maxLength = 40) => ({
    name, value: offer[name], error: error(name), autoComplete: "off", maxLength, onChange: (value: string) => { onChange({ [name]: value }); },
  });
  return { text, error };
}
