import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { askApp, mostOrders, orderIdOf } from "./ask-app";
import type { PrintCheck } from "./ask-app";
import { formats, rememberChoice, rememberedChoice, resolutions } from "./print-choice";
import type { PrintChoice } from "./print-choice";
import { WhatIsPrinted } from "./WhatIsPrinted";

/** The admin's Print menu: chooses paper and printer, says which orders get no card, and hands the admin the PDF's address. */
export default async () => {
  render(<PrintAction />, document.body);
};

type Asked = { kind: "asking" } | { kind: "told"; check: PrintCheck } | { kind: "silent" };

function PrintAction() {
  const { translate } = shopify.i18n;
  const orderIds = [...new Set(shopify.data.selected.map(({ id }) => orderIdOf(id)))];
  const tooMany = orderIds.length > mostOrders;
  const [choice, setChoice] = useState<PrintChoice>();
  const [asked, setAsked] = useState<Asked>({ kind: "asking" });
  useEffect(() => {
    void rememberedChoice().then(setChoice);
    if (!tooMany) void askApp(orderIds, translate("language")).then((check) => { setAsked(check ? { kind: "told", check } : { kind: "silent" }); });
  }, []);
  const choose = (change: Partial<PrintChoice>): void => {
    if (!choice) return;
    setChoice({ ...choice, ...change });
    void rememberChoice({ ...choice, ...change });
  };

  if (tooMany) {
    return (
      <s-admin-print-action>
        <s-banner tone="warning" heading={translate("tooManyTitle")}>{translate("tooMany", { most: mostOrders })}</s-banner>
      </s-admin-print-action>
    );
  }
  if (!choice || asked.kind === "asking") {
    return <s-admin-print-action><s-spinner accessibilityLabel={translate("asking")} /></s-admin-print-action>;
  }
  // Without a card there is nothing to fetch; a silent app is asked for the PDF all the same.
  const nothing = asked.kind === "told" && asked.check.cards + asked.check.open === 0;
  const src = nothing ? {} : { src: `/app/inserts/print.pdf?orders=${orderIds.join(",")}&format=${choice.format}&dpi=${choice.dpi}` };
  return (
    <s-admin-print-action {...src}>
      <s-stack gap="base">
        <WhatIsPrinted check={asked.kind === "told" ? asked.check : undefined} orders={orderIds.length} />
        {nothing ? null : (
          <>
            <s-select label={translate("format")} value={choice.format} onChange={(event) => { choose({ format: known(formats, event.currentTarget.value) }); }}>
              {formats.map((format) => <s-option key={format} value={format}>{translate(`formats.${format}`)}</s-option>)}
            </s-select>
            <s-select label={translate("printer")} details={translate("remembered")} value={choice.dpi} onChange={(event) => { choose({ dpi: known(resolutions, event.currentTarget.value) }); }}>
              {resolutions.map((dpi) => <s-option key={dpi} value={dpi}>{translate(`printers.${dpi}`)}</s-option>)}
            </s-select>
          </>
        )}
      </s-stack>
    </s-admin-print-action>
  );
}

const known = <T extends string>(all: readonly [T, ...T[]], value: string): T => all.find((one) => one === value) ?? all[0];
