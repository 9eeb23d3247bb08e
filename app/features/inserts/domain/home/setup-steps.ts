/** What is known of how far a shop is set up. */
export interface SetupFacts {
  prepared: boolean;
  missingScopes: readonly string[];
  historyComplete: boolean;
  ruleOn: boolean;
  testPrinted: boolean;
  /** null = not looked at yet. */
  proxyAnswers: boolean | null;
  /** Whether any card was printed for a customer. */
  cardPrinted: boolean;
  /** Whether a customer has seen the block for recommending, and where to place it; null while nobody recommends. */
  themeBlock: { seen: boolean; editor: string } | null;
  /** Whether customers are asked how it was. */
  reviewsOn: boolean;
}

export const setupStepIds = ["connected", "scopes", "history", "design", "rule", "proxy", "printing", "referrals", "theme", "reviews"] as const;
export type SetupStepId = (typeof setupStepIds)[number];

export interface SetupStep {
  id: SetupStepId;
  done: boolean;
  /** The very place; null where there is nothing for the merchant to do. */
  path: string | null;
  /** May be left out: it is not counted, and the guide does not wait for it. */
  optional: boolean;
}

/** Whether nothing is left that has to be done. */
export const isSetUp = (facts: SetupFacts): boolean => setupSteps(facts).every((step) => step.done || step.optional);

/** The steps before the first card, in the order in which they make sense, with the place of each. */
export function setupSteps(facts: SetupFacts): SetupStep[] {
  const steps: Omit<SetupStep, "optional">[] = [
    { id: "connected", done: facts.prepared, path: null },
    { id: "scopes", done: facts.missingScopes.length === 0, path: facts.missingScopes.length === 0 ? null : "/app/settings" },
    { id: "history", done: facts.historyComplete, path: "/app/history" },
    { id: "design", done: facts.testPrinted, path: "/app/inserts/designs" },
    { id: "rule", done: facts.ruleOn, path: "/app/inserts/rules" },
    { id: "proxy", done: facts.proxyAnswers === true, path: null },
    { id: "printing", done: facts.cardPrinted, path: "/app/parcels" },
    { id: "referrals", done: facts.themeBlock !== null, path: "/app/referrals/programme" },
    ...(facts.themeBlock ? [{ id: "theme" as const, done: facts.themeBlock.seen, path: facts.themeBlock.editor }] : []),
    { id: "reviews", done: facts.reviewsOn, path: "/app/reviews/programme" },
  ];
  return steps.map((step) => ({ ...step, optional: step.id === "referrals" || step.id === "reviews" }));
}
