/** Two people's forms: conflicts are of levels; answers that rules read alike are none. */
import { describe, expect, test } from 'vitest';
import { compareForms, levelAgreement } from '../../../shared/risk-of-bias/compare-forms.ts';
import { emptyForm, type FilledForm } from '../../../shared/risk-of-bias/form.ts';
import { toolOf } from './tools.ts';

const tool = toolOf('rob-2');
const form = (answers: Record<string, string>, more: Partial<FilledForm> = {}): FilledForm => ({
  ...emptyForm,
  variant: 'assignment',
  answers,
  ...more,
});

const compared = (one: FilledForm, other: FilledForm) => compareForms(tool, [one, other]);
const domain = (comparison: ReturnType<typeof compared>, id: string) =>
  comparison.domains.find((each) => each.domain === id);

test('probably yes and yes are one answer, and the same level is no conflict', () => {
  const one = form({ '1.1': 'Y', '1.2': 'PY', '1.3': 'N' });
  const other = form({ '1.1': 'PY', '1.2': 'Y', '1.3': 'NI' });
  expect(domain(compared(one, other), '1')).toEqual({
    domain: '1',
    levels: ['low', 'low'],
    isConflict: false,
    answers: ['1.3'],
  });
});

test('another level is a conflict, with the answers that differ', () => {
  const one = form({ '3.1': 'Y' });
  const other = form({ '3.1': 'N', '3.2': 'N', '3.3': 'Y', '3.4': 'Y' });
  expect(domain(compared(one, other), '3')).toEqual({
    domain: '3',
    levels: ['low', 'high'],
    isConflict: true,
    // Not being asked is another thing than any answer.
    answers: ['3.1', '3.2', '3.3', '3.4'],
  });
});

test('what the analyst decided is compared, not what was proposed', () => {
  const answers = { '4.1': 'Y' };
  const { domains, overall } = compared(form(answers), form(answers, { judgements: { '4': 'some' }, overall: 'some' }));
  expect(domains[3]).toMatchObject({ levels: ['high', 'some'], isConflict: true, answers: [] });
  expect(overall).toEqual({ levels: ['high', 'some'], isConflict: true });
});

test('what one has not judged or answered yet is no conflict', () => {
  const { domains, overall } = compared(form({ '1.2': 'N' }), form({}));
  expect(domains[0]).toEqual({ domain: '1', levels: ['high', null], isConflict: false, answers: [] });
  expect(overall.isConflict).toBe(false);
});

test('two effects of interest: what is not asked of both is not compared', () => {
  const other = form({ '4.1': 'Y' }, { variant: 'adhering' });
  const comparison = compared(form({}, { overall: 'low' }), other);
  expect(comparison).toMatchObject({ isVariantSame: false, overall: { levels: ['low', 'high'], isConflict: false } });
  expect(comparison.domains.map((each) => each.domain)).toEqual(['1', '3', '4', '5']);
});

test('settings that stand differently are told, not those that say the default in words', () => {
  const reviews = toolOf('amstar-2');
  const chosen = (settings: FilledForm['settings']) =>
    compareForms(reviews, [emptyForm, { ...emptyForm, settings }]).settings;
  expect(chosen({ weakness: 'partly-weak', critical: ['15', '13', '11', '9', '7', '4', '2'] })).toEqual(['weakness']);
  expect(chosen({ weakness: 'partly-met', critical: ['2'] })).toEqual(['critical']);
});

describe('agreement over studies', () => {
  const agreement = (pairs: [string | null, string | null][]) => levelAgreement(tool.levels, pairs);

  test('is Cohen’s kappa by hand, of studies that both judged', () => {
    const pairs = [
      ...Array.from({ length: 4 }, (): [string, string] => ['low', 'low']),
      ...Array.from({ length: 3 }, (): [string, string] => ['high', 'high']),
      ...Array.from({ length: 2 }, (): [string, string] => ['low', 'some']),
      ['some', 'high'] as [string, string],
    ];
    const { judged, same, observed, kappa } = agreement([...pairs, ['low', null], [null, null]]);
    expect([judged, same, observed]).toEqual([10, 7, 0.7]);
    const expected = 0.6 * 0.4 + 0.1 * 0.2 + 0.3 * 0.4;
    expect(kappa).toBeCloseTo((0.7 - expected) / (1 - expected), 12);
  });

  test('is not estimable where both said one thing always, and nothing where none is judged', () => {
    expect(agreement([['low', 'low']])).toMatchObject({ judged: 1, observed: 1, kappa: null });
    expect(agreement([['low', null]])).toMatchObject({ judged: 0, observed: null, kappa: null });
  });
});
