/** "G." of a last name's first letter, as it is written by hand: "ägä" gives "Ä". Null where there is no letter. */
export const initialOf = (lastName: string | null | undefined): string | null => /\p{L}/u.exec(lastName ?? "")?.[0].toUpperCase() ?? null;
