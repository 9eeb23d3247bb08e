import { fillDesignForm } from "~/features/inserts/domain/designs/design-form";
import type { DesignForm } from "~/features/inserts/domain/designs/design-form";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";

/** The fields of the ready letter; with what differs, and with these German texts. */
export function aDesignForm({ german, ...change }: Partial<DesignForm> & { german?: Partial<DesignForm["texts"]["de"]> } = {}): DesignForm {
  const form = { ...fillDesignForm(readyDesigns.letter), ...change };
  return german ? { ...form, texts: { ...form.texts, de: { ...form.texts.de, ...german } } } : form;
}
