import { expect, test } from 'vitest';
import type { ListedSource } from '../../../shared/bindings/listed-sources.ts';
import { matchSource, noMatch } from '../../../shared/bindings/match-source.ts';
import { type Decision, resolveSources } from '../../../shared/bindings/resolve-sources.ts';
import type { CslItem } from '../../../shared/contract/references.ts';
import { cslFromEntry } from '../../../shared/references/parse-reference-list.ts';
import { referenceFeatures } from '../../../shared/references/reference-features.ts';

const entry = (marker: string, words: string): ListedSource => ({ marker, words, csl: cslFromEntry(words) });
const first = entry('1', 'Hansen K. Lapper mot smerte hos voksne. Fjordmed. 2020;4:1-9.');
const second = entry('2', 'Lie B. Salver mot kløe hos barn. Fjordmed. 2021;5:2-8.');
const decision = (marker: string, words: string, referenceId: string | null): Decision => ({
  ...{ marker, words, referenceId, isWaiting: false },
});
const states = (decisions: Decision[], entries = [first, second], match = () => noMatch) =>
  resolveSources({ entries, markers: [{ keys: ['1', '7'], start: 3, end: 9 }], decisions, match }).map(
    ({ marker, state, referenceId }) => [marker, state, referenceId],
  );

test('without decisions what is found stands; what the list lacks comes last', () => {
  const match = () => ({ certain: 'a', candidates: [{ id: 'a', confidence: 1 }] });
  expect(states([], [first, second], match)).toEqual([
    ['1', 'certain', 'a'],
    ['2', 'certain', 'a'],
    ['7', 'open', null],
  ]);
});

test.each<[what: string, decisions: Decision[], expected: unknown[]]>([
  ['a person bound it', [decision('1', first.words, 'a')], ['1', 'bound', 'a']],
  ['a person said that none is meant', [decision('1', first.words, null)], ['1', 'parted', null]],
  ['the list was numbered anew', [decision('5', first.words, 'a')], ['1', 'bound', 'a']],
  [
    'a hyphen of a line end was read',
    [decision('1', first.words.replace('smerte', 'smer- te'), 'a')],
    ['1', 'bound', 'a'],
  ],
  ['other words stand there now', [decision('1', 'Moe A. En helt annen bok. 2001.', 'a')], ['1', 'waiting', 'a']],
])('%s', (_, decisions, expected) => {
  expect(states(decisions)[0]).toEqual(expected);
});

test('a number that no list holds is bound for the whole document', () => {
  expect(states([decision('7', '', 'b')])[2]).toEqual(['7', 'bound', 'b']);
});

const listed = (words: string) => entry('1', words);
const reference = (id: string, words: string) => {
  const csl = cslFromEntry(words);
  return { id, features: referenceFeatures(id, csl), raw: [words] };
};

test.each<[what: string, others: string[], certain: string | null, count: number]>([
  ['one of the same title, year, journal and page', [first.words], 'r0', 1],
  ['two of them, neither certain', [first.words, first.words], null, 2],
  ['another title by the same', ['Hansen K. Plaster mot hoste hos eldre. Fjordmed. 2020;4:30-9.'], null, 0],
  ['the same title of the next year is asked', ['Hansen K. Lapper mot smerte hos voksne. Fjordmed. 2021;4.'], null, 1],
])('matching: %s', (_, others, certain, count) => {
  const found = matchSource(
    first,
    others.map((words, at) => reference(`r${at}`, words)),
  );
  expect([found.certain, found.candidates.length]).toEqual([certain, count]);
});

test('a report that was copied from the list is certain, another of the same body is not', () => {
  const words = 'Nordby helsehus. Råd om lapper i hjemmet. Nordby: Nordby helsehus; 2019.';
  const other = 'Nordby helsehus. Råd om salver i hjemmet. Nordby: Nordby helsehus; 2019.';
  expect(matchSource(listed(words), [reference('r', words)]).certain).toBe('r');
  expect(matchSource(listed(words), [reference('r', other)]).certain).toBeNull();
});

test('an entry says no more than title, year and body: any other place, kind or number makes it another', () => {
  const dated: CslItem = {
    ...{ type: 'report', title: 'Råd om lapper i hjemmet', author: [{ literal: 'Nordby helsehus' }] },
    issued: { 'date-parts': [[2019]] },
  };
  const certain = (entryHas: object, referenceHas: object) =>
    matchSource({ words: 'x', csl: { ...dated, ...entryHas } }, [
      { id: 'r', features: referenceFeatures('r', { ...dated, ...referenceHas }), raw: [] },
    ]).certain;
  expect(certain({}, {})).toBe('r');
  expect(certain({ volume: '2' }, { volume: '3' })).toBeNull();
  expect(certain({ page: '7' }, { page: '9' })).toBeNull();
  expect(certain({}, { type: 'chapter' })).toBeNull();
  expect(certain({ DOI: '10.5555/a' }, { DOI: '10.5555/b' })).toBeNull();
  expect(certain({ DOI: '10.5555/a' }, {})).toBe('r');
});

test('what waits is shown with what is found, and gives way to what was decided on the entry itself', () => {
  const match = () => ({ certain: 'b', candidates: [{ id: 'b', confidence: 1 }] });
  const gone = decision('1', 'Moe A. En helt annen bok. 2001.', 'a');
  const resolve = (decisions: Decision[]) =>
    resolveSources({ entries: [first], markers: [], decisions, match }).map(({ state, referenceId, candidates }) => ({
      ...{ state, referenceId, candidates: candidates.length },
    }));
  expect(resolve([gone])).toEqual([{ state: 'waiting', referenceId: 'a', candidates: 1 }]);
  expect(resolve([gone, decision('1', first.words, 'c')])).toEqual([
    { state: 'bound', referenceId: 'c', candidates: 0 },
  ]);
});

test('a source that is cited ten thousands of times is told in no time', () => {
  const markers = Array.from({ length: 40_000 }, (_, at) => ({ keys: ['1'], start: 8 * at, end: 8 * at + 3 }));
  const before = process.cpuUsage();
  const [told] = resolveSources({ entries: [first], markers, decisions: [], match: () => noMatch });
  const used = process.cpuUsage(before);
  expect(told?.cited).toHaveLength(40_000);
  expect((used.user + used.system) / 1e6).toBeLessThan(3);
});
