import { expect, test } from 'vitest';
import { footnoteLetter, footnotes } from '../../../shared/grade/footnotes.ts';
import { buildGrade } from './grade-builder.ts';

test('letters run in order of first use and identical explanations share one', () => {
  const one = buildGrade({ riskOfBias: -1, imprecision: -2 }, {}, 'Open label');
  const two = buildGrade({ riskOfBias: -1 }, {}, 'Open \n label ');
  const three = buildGrade({ riskOfBias: -2 }, {}, 'Open label');
  const { notes, letters } = footnotes([one, two, three], 'en');
  expect(letters).toEqual([{ riskOfBias: 'a', imprecision: 'b' }, { riskOfBias: 'a' }, { riskOfBias: 'c' }]);
  expect(notes).toEqual([
    { letter: 'a', text: 'Downgraded one level for risk of bias: Open label.' },
    { letter: 'b', text: 'Downgraded two levels for imprecision: Open label.' },
    { letter: 'c', text: 'Downgraded two levels for risk of bias: Open label.' },
  ]);
});

test('Norwegian sentences, upgrades, explained zeroes and missing reasons', () => {
  const grade = buildGrade({ riskOfBias: -1, largeEffect: 2 }, { design: 'observational' }, '');
  grade.judgements.indirectness.reason = 'Nær nok {levels}.';
  grade.judgements.doseResponse.reason = 'Bare én dose.';
  expect(footnotes([grade], 'nb').notes.map((note) => note.text)).toEqual([
    'Nedgradert ett nivå for risiko for systematiske skjevheter: begrunnelse mangler.',
    'Ikke nedgradert for manglende overførbarhet: Nær nok {levels}.',
    'Oppgradert to nivåer for stor effekt: begrunnelse mangler.',
    'Ikke oppgradert for dose-responssammenheng: Bare én dose.',
  ]);
  expect(footnotes([grade], 'en').notes.at(-1)!.text).toBe('Not upgraded for dose–response gradient: Bare én dose.');
});

test('a reason that ends as a sentence gets no second full stop', () => {
  for (const [reason, end] of [
    ['Blinded?', 'Blinded?'],
    ['Not blinded!', 'Not blinded!'],
    ['Not blinded', 'Not blinded.'],
  ] as const) {
    const [note] = footnotes([buildGrade({ riskOfBias: -1 }, {}, reason)], 'en').notes;
    expect(note!.text).toBe(`Downgraded one level for risk of bias: ${end}`);
  }
});

test('letters go on after z', () => {
  expect([0, 25, 26, 51, 52].map(footnoteLetter)).toEqual(['a', 'z', 'aa', 'az', 'ba']);
});
