/**
 * What is wrong with an example of an environment file, one sentence each. A setting may stand there commented out (`# NAME=value`).
 *
 * @param required names that have to be there
 * @param optional names that may be there besides
 */
export function compareSettings(example: string, required: string[], optional: string[]): string[] {
  const named = example.split("\n").flatMap((line) => /^(?:# ?)?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1] ?? []);
  return [
    ...required.filter((name) => !named.includes(name)).map((name) => `.env.example does not name ${name}, which the app reads.`),
    ...named.filter((name) => ![...required, ...optional].includes(name)).map((name) => `.env.example names ${name}, which nothing reads.`),
    ...named.filter((name, at) => named.indexOf(name) !== at).map((name) => `.env.example names ${name} twice.`),
  ];
}
