import { readFileSync } from "node:fs";
import { buildSchema, isObjectType, validateSchema } from "graphql";
import { expect, it } from "vitest";
import scopes from "../../../sandbox/admin-api/scopes.json";
import { WANTED } from "../../../sandbox/admin-api/wanted";

const schema = buildSchema(readFileSync("sandbox/admin-api/schema.graphql", "utf8"));

it("the schema in the project is a valid one", () => {
  expect(validateSchema(schema)).toEqual([]);
});

it("the schema in the project has every field that is wanted: it was cut after the last change of wanted.ts", () => {
  for (const [typeName, fields] of Object.entries(WANTED)) {
    const type = schema.getType(typeName);
    expect(type, typeName).toBeDefined();
    if (!isObjectType(type)) continue;
    expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(fields.split(/\s+/).filter(Boolean)));
  }
});

it("scopes are told of types and fields that exist", () => {
  for (const name of Object.keys(scopes)) {
    const [typeName = "", fieldName] = name.split(".");
    const type = schema.getType(typeName);
    expect(type, name).toBeDefined();
    if (fieldName !== undefined && isObjectType(type)) expect(type.getFields()[fieldName], name).toBeDefined();
  }
});
