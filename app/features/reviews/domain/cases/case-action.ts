import { z } from "zod";

const actionSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("reply"), text: z.string().max(20_000), closes: z.enum(["yes", "no"]).transform((said) => said === "yes") }),
  z.object({ do: z.literal("close") }),
  z.object({ do: z.literal("reopen") }),
]);
export type CaseAction = z.infer<typeof actionSchema>;

/** What a person does with a case; undefined for anything else. */
export const readCaseAction = (form: Record<string, unknown>): CaseAction | undefined => actionSchema.safeParse(form).data;
