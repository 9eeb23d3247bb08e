import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { countOfRule } from "~/features/inserts/rules/count-by-rule.server";
import { allDesigns } from "~/features/inserts/designs/designs.server";
import { newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import { mayMakeGiftCards } from "~/core/vouchers/domain/offers/offer-aspects";
import { parseRuleForm } from "~/features/inserts/domain/rules/parse-rule-form";
import { readRuleForm } from "~/features/inserts/domain/rules/rule-form-schema";
import { findRule, saveRule } from "~/features/inserts/rules/insert-rule.server";
import { isNewRuleId, newRuleId } from "~/features/inserts/rules/new-rule-id.server";
import { RuleEditor } from "~/features/inserts/ui/rules/rule-editor";
import type { RuleAnswer } from "~/features/inserts/ui/rules/rule-editor";
import { ruleMessages } from "~/features/inserts/ui/rules/rule-messages";
import { whereaboutsOfRule } from "~/features/inserts/rules/whereabouts-of-rule.server";
import { dayOf } from "~/kernel/day";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { openFile } from "~/platform/ui/open-file";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

/** "new" is a rule that nobody has saved yet, under an id that is fresh with every opening. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const { ruleId = "" } = params;
  const currency = shop.currency || "EUR";
  const rule = ruleId === "new" ? { id: newRuleId(), version: 0, on: false, name: "", ...newRuleDefinition(currency) } : await findRule(shop, ruleId);
  if (!rule) throw data(null, { status: 404 });
  const [designs, { out }] = await Promise.all([allDesigns(shop), countOfRule(shop.id, rule.id)]);
  return {
    rule, currency, shopName: shop.name, today: dayOf(now(), shop.timeZone), designs, out, mayMakeGiftCards: mayMakeGiftCards(shop),
    isNew: ruleId === "new", freshId: newRuleId(),
  };
}

/** Saves the posted form (JSON) as the rule's next version; under the id in the address, which a rule of version 0 brings with it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const { ruleId = "" } = params;
  const form = readRuleForm(await request.json().catch(() => null));
  if (!form) return data<RuleAnswer>({ ok: false, errors: { form: "unreadable" } }, { status: 422 });
  const there = await whereaboutsOfRule(shop, ruleId);
  if (there === "archived") return data<RuleAnswer>({ ok: false, errors: { version: "gone" } }, { status: 422 });
  if (there === "nowhere" && !(form.version === "0" && isNewRuleId(ruleId))) throw data(null, { status: 404 });
  const parsed = parseRuleForm(form, { currency: shop.currency || "EUR", mayMakeGiftCards: mayMakeGiftCards(shop) });
  if (!parsed.ok) return data<RuleAnswer>(parsed, { status: 422 });
  const saved = await saveRule(shop, { id: ruleId, ...parsed.rule }, parsed.editedVersion, now());
  return saved.ok
    ? data<RuleAnswer>({ ok: true, id: ruleId, version: saved.version })
    : data<RuleAnswer>({ ok: false, errors: { version: "changed-meanwhile" } }, { status: 409 });
}

/** Whoever was too slow is shown what the others saved. A rule that is gone meanwhile must not take the page along with what was typed. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus = 200, formAction, currentParams, nextParams, defaultShouldRevalidate }) => {
  if (actionStatus >= 400) return actionStatus === 409;
  const isSavedElsewhere = formAction !== undefined && currentParams.ruleId === nextParams.ruleId && !formAction.endsWith(`/${currentParams.ruleId ?? ""}`);
  return !isSavedElsewhere && defaultShouldRevalidate;
};

export default function RulePage() {
  const { isNew, freshId, ...loaded } = useLoaderData<typeof loader>();
  const words = useWords(ruleMessages);
  const bridge = useAppBridge();
  const navigate = useNavigate();
  const fetcher = useFetcher<typeof action>({ key: `save-rule/${isNew ? "new" : loaded.rule.id}` });
  const title = isNew ? words.newTitle : loaded.rule.name;
  const openPdf = async (asked: Record<string, string>): Promise<void> => {
    if (!(await openFile(`/app/inserts/preview.pdf?${new URLSearchParams(asked).toString()}`))) bridge.toast.show(words.pdfFailed, { isError: true });
  };
  return (
    <Page>
      <TitleBar title={title}><button type="button" onClick={() => { navigate("/app/inserts/rules"); }}>{words.backToList}</button></TitleBar>
      <Text as="h1" visuallyHidden>{title}</Text>
      <RuleEditor
        key={isNew ? "new" : loaded.rule.id} {...loaded} saving={fetcher.state !== "idle"} answer={fetcher.state === "idle" ? fetcher.data : undefined}
        onSave={(form, asNew) => {
          fetcher.submit(JSON.stringify(form), { method: "post", action: `/app/inserts/rules/${asNew ? freshId : loaded.rule.id}`, encType: "application/json" });
        }}
        onSaved={(id) => {
          bridge.toast.show(words.saved);
          if (isNew || id !== loaded.rule.id) navigate(`/app/inserts/rules/${id}`, { replace: true });
        }}
        onOpenPdf={(terms, designId, language) => { void openPdf({ terms: JSON.stringify({ ...terms, goodFor: { kind: "everything" } }), designId, language }); }}
      />
    </Page>
  );
}
