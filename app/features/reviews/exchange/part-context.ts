/** What a sealed part is bound to: bytes of another part do not open. */
export const partContext = (importId: string, number: number): string => `review-import/${importId}/${number}`;
