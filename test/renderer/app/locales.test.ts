import { expect, test } from 'vitest';
import { initI18n, namespaces } from '../../../renderer/app/i18n.ts';

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

test.each([
  ['nb', '10\u00a0000 dokumenter endret', '1 dokument endret'],
  ['en', '10,000 documents changed', '1 document changed'],
] as const)(
  'how many there are is written as %s writes numbers, and other values as they stand',
  (locale, many, one) => {
    const { t } = initI18n(locale);
    expect(t('library:edit.done', { count: 10_000 })).toBe(many);
    expect(t('library:edit.done', { count: 1 })).toBe(one);
    expect(t('library:uses.place', { title: 'Rapport 2024', page: 1024 })).toMatch(/Rapport 2024.*1024/);
  },
);
