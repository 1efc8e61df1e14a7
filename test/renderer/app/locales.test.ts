import { expect, test } from 'vitest';
import { namespaces } from '../../../renderer/app/i18n.ts';

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, below]) => keysOf(below, path ? `${path}.${key}` : key));
}

function placeholdersOf(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();
}

test.each(Object.keys(namespaces.nb) as (keyof typeof namespaces.nb)[])(
  'nb and en of “%s” have the same keys and placeholders',
  (name) => {
    expect(keysOf(namespaces.en[name]).sort()).toEqual(keysOf(namespaces.nb[name]).sort());
    expect(placeholdersOf(namespaces.en[name])).toEqual(placeholdersOf(namespaces.nb[name]));
  },
);
