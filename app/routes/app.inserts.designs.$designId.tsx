import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { editDesign } from "~/features/inserts/designs/edit-design.server";
import { openDesign } from "~/features/inserts/designs/open-design.server";
import { designName } from "~/features/inserts/domain/designs/design-name";
import { DesignEditor } from "~/features/inserts/ui/designs/design-editor";
import type { DesignSaveAnswer } from "~/features/inserts/ui/designs/design-editor";
import { designMessages } from "~/features/inserts/ui/designs/design-messages";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const opened = await openDesign(await requireMerchant(request), params.designId ?? "");
  if (!opened) throw data(null, { status: 404 });
  return opened;
}

/** Saves the posted form (JSON) as the design's next version, or under a fresh id as a new one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const edited = await editDesign(shop, params.designId ?? "", await request.json().catch(() => null), now());
  if (edited.ok) return data<DesignSaveAnswer>(edited);
  if (edited.reason === "unknown") throw data(null, { status: 404 });
  return data<DesignSaveAnswer>(edited, { status: edited.reason === "changed-meanwhile" ? 409 : 422 });
}

/**
 * Whoever was too slow is shown what the others saved. Other refusals changed nothing; and a design that is gone must not take the page along,
 * with what was typed: neither when it could not be saved, nor when it was saved as a new one.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus = 200, formAction, currentParams, nextParams, defaultShouldRevalidate }) => {
  if (actionStatus >= 400) return actionStatus === 409;
  const isSavedElsewhere = formAction !== undefined && currentParams.designId === nextParams.designId && !formAction.endsWith(`/${currentParams.designId ?? ""}`);
  return !isSavedElsewhere && defaultShouldRevalidate;
};

export default function DesignPage() {
  const { freshId, ...loaded } = useLoaderData<typeof loader>();
  const words = useWords(designMessages);
  const bridge = useAppBridge();
  const navigate = useNavigate();
  const { id } = loaded.design;
  const name = designName(loaded.design, useReader().locale);
  // One for each design: the answer to saving another is not said again here.
  const fetcher = useFetcher<typeof action>({ key: `save-design/${id}` });
  return (
    <Page>
      <TitleBar title={name}><button type="button" onClick={() => { navigate("/app/inserts/designs"); }}>{words.backToList}</button></TitleBar>
      <Text as="h1" visuallyHidden>{name}</Text>
      <DesignEditor
        key={id} {...loaded} saving={fetcher.state !== "idle"} answer={fetcher.state === "idle" ? fetcher.data : undefined}
        onSave={(form, asNew) => {
          fetcher.submit(JSON.stringify(form), { method: "post", action: `/app/inserts/designs/${asNew ? freshId : id}`, encType: "application/json" });
        }}
        onSaved={(savedId) => {
          bridge.toast.show(words.saved);
          if (savedId !== id) navigate(`/app/inserts/designs/${savedId}`, { replace: true });
        }}
      />
    </Page>
  );
}
