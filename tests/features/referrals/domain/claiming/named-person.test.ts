import { describe, expect, it } from "vitest";
import { isNamed, longestName, namedPerson } from "~/features/referrals/domain/claiming/named-person";

const asked = (typed: string) => {
  const person = namedPerson(typed);
  if (!person) throw new Error(`${typed} names nobody`);
  return person;
};
const anna = { firstName: "Anna", lastName: "Lindner", email: "Anna@Example.com" };

describe("whom Shopify is asked for", () => {
  it.each([
    ["anna@example.com", 'email:"anna@example.com"'],
    ["  ANNA@example.com ", 'email:"anna@example.com"'],
    ["Anna Lindner", '(first_name:"anna" last_name:"lindner") OR (first_name:"lindner" last_name:"anna")'],
    ["Lindner, Anna", '(first_name:"lindner" last_name:"anna") OR (first_name:"anna" last_name:"lindner")'],
    ["Anna", 'first_name:"anna" OR last_name:"anna"'],
    ['"x" OR email:* @', null],
    ['an"na\\@example.com', 'email:"an\\"na\\\\@example.com"'],
    ["", null], [" ,; ", null], ["one two three four five six seven", null], ["x".repeat(longestName + 1), null],
  ])("%o", (typed, search) => {
    expect(namedPerson(typed)?.search ?? null).toBe(search);
  });

  it("a name of three words is parted in every way", () => {
    expect(asked("Anna Maria Lindner").search.split(" OR ")).toHaveLength(4);
  });
});

describe("who is meant", () => {
  it.each(["anna lindner", "Anna  Lindner", "LINDNER, ANNA", "anna@example.com", "Ａｎｎａ Lindner"])("%o is Anna Lindner", (typed) => {
    expect(isNamed(anna, asked(typed))).toBe(true);
  });

  it.each(["Anna", "Lindner", "Ann Lindner", "Anna Lindnér", "anna@example.co", "anna.lindner@example.com"])("%o is not", (typed) => {
    expect(isNamed(anna, asked(typed))).toBe(false);
  });

  it("somebody of one name is meant by it", () => {
    expect(isNamed({ firstName: null, lastName: "Lindner", email: null }, asked("lindner"))).toBe(true);
  });
});
