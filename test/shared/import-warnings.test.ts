import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importWarningSentences } from '../../shared/import-warning-sentences.ts';
import { importWarning, warningSentence } from '../../shared/import-warnings.ts';
import { recordProblemSentences } from '../../shared/record-problem-sentences.ts';

const electronFolder = join(import.meta.dirname, '..', '..', 'electron');
const codes = Object.keys(importWarningSentences);
const forms = Object.entries(importWarningSentences).flatMap(([code, { forms }]) =>
  forms.map((form): [code: string, nb: string, en: string] => [code, form.nb, form.en]),
);
const namesIn = (sentence: string) => new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name!));

const sources = globSync('**/*.ts', { cwd: electronFolder }).map((path) =>
  readFileSync(join(electronFolder, path), 'utf8'),
);

test('whoever warns of a document takes a code of the table, and writes no message by hand', () => {
  const made = sources.flatMap((source) =>
    [...source.matchAll(/(?:import|page)Warning\(\s*['`]([a-z-]+)/g)].map(([, code]) => code!),
  );
  expect(new Set(made).size).toBeGreaterThan(25);
  expect(made.filter((code) => !codes.some((known) => known.startsWith(code)))).toEqual([]);
  const written = codes.filter((code) => !Object.hasOwn(recordProblemSentences, code));
  const byHand = new RegExp(`code: '(?:${written.join('|')})',?\\s[^|]*?message`);
  expect(sources.flatMap((source) => byHand.exec(source)?.[0].slice(0, 80) ?? [])).toEqual([]);
});

describe.each(forms)('%s: %s', (code, nb, en) => {
  test('says the same in both languages', () => {
    expect(namesIn(nb)).toEqual(namesIn(en));
    const params = Object.fromEntries([...namesIn(nb)].map((name, index) => [name, 12_345.5 + index]));
    const warning = importWarning(code as never, params as never);
    const [told, english] = [warningSentence(warning, 'nb'), warningSentence(warning, 'en')];
    expect(english).toBe(warning.message);
    expect(told).not.toBe(english);
    expect(`${told} ${english}`).not.toMatch(/[{}|]|undefined/);
    for (const [index, name] of [...namesIn(nb)].entries()) {
      if (!nb.includes(`{${name}}`)) continue;
      expect(told.replaceAll('\u00a0', ' '), name).toContain(
        `${12 + (345.5 + index >= 1000 ? 1 : 0)} ${345 + index},5`,
      );
      expect(english, name).toContain(`12,${345 + index}.5`);
    }
  });
});

test('one and many', () => {
  const [one, many] = [1, 3].map((count) => importWarning('link-target-lost', { count }));
  expect(warningSentence(one!, 'nb')).toBe('1 lenke har mistet adressen sin. Teksten er beholdt.');
  expect(warningSentence(many!, 'nb')).toBe('3 lenker har mistet adressen sin. Teksten er beholdt.');
  expect([one!.message, many!.message]).toEqual([
    '1 link lost its target. The text was kept.',
    '3 links lost their targets. The text was kept.',
  ]);
});

test('the quote stands behind the sentence where it is not in it', () => {
  const place = { quote: 'Totalt\n 25  13' };
  const warning = importWarning('sum-mismatch', { table: '1.1', label: 'Kvinner', sum: 23, printed: 25 }, place);
  expect(warningSentence(warning, 'nb')).toBe(
    'Tabell 1.1: «Kvinner» summerer til 23, men 25 er trykt som sum. «Totalt 25 13»',
  );
  expect(warningSentence(warning, 'en')).toBe(
    'Table 1.1: “Kvinner” adds to 23, but the total is printed as 25. “Totalt 25 13”',
  );
  const empty = importWarning('empty-section', { title: 'Kostnader' }, { quote: 'Kostnader' });
  expect(warningSentence(empty, 'nb')).toBe('Seksjonen «Kostnader» er tom.');
});

test('a warning of an older library, or of another app, says what it said', () => {
  const older = { code: 'sum-mismatch', message: 'Table 1: it adds to 3.', quote: 'Totalt 4' };
  expect(warningSentence(older, 'nb')).toBe('Tallene summerer ikke til det som er oppgitt. «Totalt 4»');
  expect(warningSentence(older, 'en')).toBe(older.message);
  expect(warningSentence({ ...older, params: { sum: 3 } }, 'nb')).toBe(warningSentence(older, 'nb'));
  expect(warningSentence({ code: 'constructor', message: 'Later.' }, 'nb')).toBe('Later.');
});

test('a percent sign stands close to its figure in English, and behind a narrow space that never breaks in Norwegian', () => {
  const locales = join(import.meta.dirname, '..', '..', 'resources', 'locales');
  const screens = (locale: string) =>
    globSync('*.json', { cwd: join(locales, locale) }).map((file) =>
      JSON.stringify(JSON.parse(readFileSync(join(locales, locale, file), 'utf8'))),
    );
  const said = (locale: 'nb' | 'en') => [...screens(locale), ...forms.map(([, nb, en]) => (locale === 'nb' ? nb : en))];
  const signs = (locale: 'nb' | 'en') => said(locale).flatMap((each) => each.match(/(?<=[\d}])\s?%/g) ?? []);
  expect([...new Set(signs('en'))]).toEqual(['%']);
  expect([...new Set(signs('nb'))]).toEqual(['\u202f%']);
});
