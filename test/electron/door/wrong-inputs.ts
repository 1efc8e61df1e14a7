/** Inputs of a call made from its schema: one that fits, and many that do not, each with what is wrong about it. */
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

export interface Change {
  what: string;
  input: unknown;
}

/** The schema as plain JSON; what JSON cannot say is left open. */
export function plainSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/** A value that fits, with every optional part; `known` gives the ids and paths that mean something, by key. */
export function fitting(schema: JsonSchema, known: (key: string) => unknown, key = ''): unknown {
  const given = known(key);
  const isTaken = typeof given !== 'string' || schema.type === 'string' || schema.anyOf !== undefined;
  if (given !== undefined && isTaken) return given;
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return fitting(choice[0] as JsonSchema, known, key);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object': {
      const parts = Object.entries(schema.properties ?? {}).map(([name, part]) => [
        name,
        fitting(part as JsonSchema, known, name),
      ]);
      return Object.fromEntries(parts);
    }
    case 'array':
      return [fitting((schema.items ?? {}) as JsonSchema, known, key)];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    case 'string':
      return 'ord';
    default:
      return null;
  }
}

const deep = () => {
  let value: unknown = 1;
  for (let level = 0; level < 2000; level += 1) value = [value];
  return value;
};

/** Nothing that any part of any input takes. */
const never: [string, () => unknown][] = [
  ['a symbol’s place', () => new Map([['a', 1]])],
  ['not a number', () => Number.NaN],
  ['without end', () => Number.POSITIVE_INFINITY],
  ['an object of nothing', () => Object.create(null)],
  ['a prototype', () => JSON.parse('{"__proto__": {"id": "x"}, "constructor": {"prototype": 1}}')],
  ['very deep', deep],
  ['a date', () => new Date(0)],
  ['a text of a million', () => 'x'.repeat(1_000_001)],
  ['a list of a hundred thousand', () => Array.from({ length: 100_001 }, () => 'x')],
];

/** What a part of the input may take or not; in no case may it be a failure of the program. */
const odd: [string, () => unknown][] = [
  ['nothing', () => null],
  ['left out', () => undefined],
  ['empty', () => ''],
  ['a way out', () => '../../../../etc/passwd'],
  ['a way out, written otherwise', () => '..%2f..%5c..\\..\\'],
  ['an end of text', () => 'a\u0000b'],
  ['half a character', () => '\ud800'],
  ['turned around', () => '\u202Egnp.exe'],
  ['a command', () => "'; DROP TABLE card; --"],
  ['a pattern', () => '(a+)+$ "NEAR(" * ^ : OR'],
  ['a property of all objects', () => '__proto__'],
  ['zero', () => 0],
  ['below zero', () => -1],
  ['a fraction', () => 0.5],
  ['the greatest', () => Number.MAX_SAFE_INTEGER],
  ['beyond counting', () => 1e308],
  ['true', () => true],
  ['a list', () => []],
  ['lists in lists', () => [[[['x']]]]],
  ['an object', () => ({})],
];

/** The input with one of its parts replaced at a time, and as a whole. */
export function changes(input: unknown): { never: Change[]; odd: Change[] } {
  const places = [[] as (string | number)[], ...leaves(input, [])];
  const at = (values: typeof never) =>
    places.flatMap((place) =>
      values.map(([what, make]) => ({
        what: `${place.join('.') || 'the whole'}: ${what}`,
        input: replaced(input, place, make()),
      })),
    );
  return { never: at(never), odd: at(odd) };
}

/** Places of all parts, the innermost too. */
export function leaves(value: unknown, place: (string | number)[]): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const inner = [...place, Array.isArray(value) ? Number(name) : name];
    return [inner, ...leaves(part, inner)];
  });
}

export function replaced(value: unknown, place: readonly (string | number)[], by: unknown): unknown {
  const [first, ...rest] = place;
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((part, index) => (index === first ? replaced(part, rest, by) : part));
  const whole = value as Record<string, unknown>;
  return { ...whole, [first]: replaced(whole[first], rest, by) };
}

/** Strings and lists in the schema that may be of any length, by their place. */
export function withoutLimit(schema: JsonSchema, place = ''): string[] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).map(([name, part]) => [`${place}.${name}`, part] as const),
    ...(schema.items ? [[`${place}[]`, schema.items] as const] : []),
    ...(schema.additionalProperties ? [[`${place}{}`, schema.additionalProperties] as const] : []),
    ...(schema.propertyNames ? [[`${place} key`, schema.propertyNames] as const] : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].map(
      (part) => [place, part] as const,
    ),
  ];
  const own =
    (schema.type === 'string' && schema.maxLength === undefined && !schema.enum && schema.const === undefined) ||
    (schema.type === 'array' && schema.maxItems === undefined)
      ? [place]
      : [];
  return [
    ...own,
    ...inner.flatMap(([name, part]) => (typeof part === 'object' ? withoutLimit(part as JsonSchema, name) : [])),
  ];
}
