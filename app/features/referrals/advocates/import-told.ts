import { z } from "zod";

/** The event that a piece of a file waits to be taken over; its body is sealed until it is. */
export const importToldTopic = "advocates/import-told";

export const importToldSchema = z.object({
  time: z.coerce.number().int().positive(), chunk: z.coerce.number().int().nonnegative(), dry: z.boolean(),
  advocates: z.array(z.object({ line: z.coerce.number().int().positive(), email: z.string().nullable(), customerId: z.string().nullable(), code: z.string().nullable() })),
});
export type ImportTold = z.infer<typeof importToldSchema>;
