/** How a review is signed unless its writer changes it: "Änne G."; the first name alone where no last name is known. */
export const shownName = ({ firstName, lastInitial }: { firstName: string; lastInitial: string | null }): string => (lastInitial === null ? firstName : `${firstName} ${lastInitial}.`);
