import { describe, expect, it } from 'vitest';
import type { AppraisalForm } from '../../../shared/contract/appraisals.ts';
import { type BiasInput, biasByStudy } from '../../../shared/risk-of-bias/bias-by-study.ts';
import { answers, buildForm, decided } from './form-builder.ts';
import { toolOf } from './tools.ts';

const tools = [toolOf('rob-2'), toolOf('robins-i')];
const allLow = answers({ '1.1': 'Y', '1.2': 'Y', '1.3': 'N', '2.1': 'N', '2.2': 'N', '2.6': 'Y', '3.1': 'Y' });
const low = { ...allLow, ...answers({ '4.1': 'N', '4.2': 'N', '4.3': 'N', '5.1': 'Y', '5.2': 'N', '5.3': 'N' }) };
const high = { ...low, ...answers({ '1.2': 'N' }) };
const of = (forms: AppraisalForm[], more: Partial<BiasInput> = {}) =>
  biasByStudy({ tools, forms, choices: {}, outcomeId: 'o', studyIds: ['s'], ...more }).get('s');

describe('risk of bias by study', () => {
  it('tells what the rules propose, in the words of the tool', () => {
    expect(of([buildForm({ answers: low })])).toMatchObject({
      ...{ basis: 'single', isFinished: true, isDecided: false },
      level: { id: 'low', colour: 'good', name: { nb: 'Lav risiko', en: 'Low risk' } },
    });
    expect(of([buildForm({ answers: high })])).toMatchObject({ overall: 'high', levels: { 1: 'high', 2: 'low' } });
  });

  it('lets what a person decided count, and calls it unfinished while the reason for differing is missing', () => {
    const overall = decided('some', '', 'high');
    expect(of([buildForm({ answers: high, overall })])).toMatchObject({
      ...{ overall: 'some', isDecided: true, isFinished: false },
    });
    expect(of([buildForm({ answers: high, overall: decided('some', 'Liten betydning.', 'high') })])).toMatchObject({
      ...{ overall: 'some', isFinished: true },
    });
  });

  it('takes what was agreed on before a single form, and says where two came to the same or not', () => {
    const kari = buildForm({ answers: low });
    const ola = buildForm({ answers: high, personId: 'ola', person: 'Ola' });
    const alike = { ...ola, answers: low };
    expect(of([kari, alike])).toMatchObject({ basis: 'alike', overall: 'low', isFinished: true });
    expect(of([kari, ola])).toMatchObject({ basis: 'unlike', overall: null, level: null, isFinished: false });
    expect(of([kari, ola])?.levels).toMatchObject({ 1: null, 2: 'low' });
    const agreed = buildForm({ answers: high, personId: null });
    expect(of([kari, ola, agreed])).toMatchObject({ basis: 'agreed', overall: 'high' });
  });

  it('counts a finished form before one that is not, and none that is hidden', () => {
    const open = buildForm({ answers: high, isFinished: false, updatedAt: '2026-02-01' });
    expect(of([open, buildForm({ answers: low, personId: 'ola' })])).toMatchObject({ overall: 'low' });
    expect(of([open])).toMatchObject({ overall: 'high', isFinished: false });
    expect(of([buildForm({ isHidden: true })])).toBeUndefined();
  });

  it('prefers the form of the very outcome, and passes over tools that are not here and other outcomes', () => {
    const whole = buildForm({ answers: high, outcomeId: null });
    const other = buildForm({ answers: high, outcomeId: 'other' });
    expect(of([whole, other, buildForm({ answers: low })])?.overall).toBe('low');
    expect(of([whole])?.overall).toBe('high');
    expect(of([other, buildForm({ tool: 'gone' })])).toBeUndefined();
    expect(of([whole], { studyIds: ['none'] })).toBeUndefined();
  });

  it('is unlike where two looked at different effects', () => {
    const adhering = buildForm({ answers: low, variant: 'adhering', personId: 'ola' });
    expect(of([buildForm({ answers: low }), adhering])).toMatchObject({ basis: 'unlike' });
  });
});
