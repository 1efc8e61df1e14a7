import { describe, expect, it } from 'vitest';
import { studyDesigns } from '../../../shared/model/studies.ts';
import { agreedForm } from '../../../shared/risk-of-bias/agreed-form.ts';
import { agreementOfForms } from '../../../shared/risk-of-bias/agreement-of-forms.ts';
import { biasByStudy } from '../../../shared/risk-of-bias/bias-by-study.ts';
import { domainsOnce } from '../../../shared/risk-of-bias/form.ts';
import { emptyDraft, formChange } from '../../../shared/risk-of-bias/form-change.ts';
import { judgedStudy, reasonsOf } from '../../../shared/risk-of-bias/judged-study.ts';
import { pictureGroups } from '../../../shared/risk-of-bias/picture-groups.ts';
import { proposedTool } from '../../../shared/risk-of-bias/proposed-tool.ts';
import { studyWeights } from '../../../shared/risk-of-bias/study-weights.ts';
import { answers, buildForm, decided } from './form-builder.ts';
import { toolFiles, toolOf } from './tools.ts';

const tool = toolOf('rob-2');
const low = answers({ '1.1': 'Y', '1.2': 'Y', '1.3': 'N' });
const high = answers({ '1.1': 'Y', '1.2': 'N', '1.3': 'N' });

describe('the agreed form', () => {
  it('begins with what both gave, and joins their notes and quotes', () => {
    const one = buildForm({ answers: { ...low, '1.2': { answer: 'Y', note: 'Konvolutter.', tagIds: ['a'] } } });
    const other = buildForm({ answers: { ...high, '1.2': { answer: 'N', note: 'Åpen liste.', tagIds: ['a', 'b'] } } });
    expect(agreedForm(one, other).answers).toEqual({
      ...answers({ '1.1': 'Y', '1.3': 'N' }),
      '1.2': { answer: '', note: 'Konvolutter.\nÅpen liste.', tagIds: ['a', 'b'] },
    });
  });

  it('takes levels that both decided, and leaves the effect open where they chose different ones', () => {
    const one = buildForm({ decisions: { 1: decided('low', 'A'), 2: decided('low') }, overall: decided('some', 'X') });
    const other = buildForm({
      ...{ decisions: { 1: decided('low', 'B'), 2: decided('high') }, overall: decided('some', 'X') },
      variant: 'adhering',
    });
    expect(agreedForm(one, other)).toMatchObject({ variant: null, overall: { level: 'some', reason: 'X' } });
    expect(agreedForm(one, other).decisions).toEqual({ 1: decided('low', 'A\nB') });
  });
});

describe('an agreed form leaves out', () => {
  const formOf = (answer: string, more: { note?: string; tagIds?: string[] } = {}) =>
    buildForm({ answers: { '1.1': { answer, note: '', tagIds: [], ...more } } });

  it('an answer that was given differently and has neither note nor quote, but keeps any of these', () => {
    expect(agreedForm(formOf('Y'), formOf('N')).answers).toEqual({});
    expect(agreedForm(formOf('Y'), formOf('Y')).answers['1.1']).toMatchObject({ answer: 'Y' });
    expect(agreedForm(formOf('Y', { note: 'Se s. 3.' }), formOf('N')).answers['1.1']).toMatchObject({ answer: '' });
    expect(agreedForm(formOf('Y'), formOf('N', { tagIds: ['a'] })).answers['1.1']).toMatchObject({ tagIds: ['a'] });
  });

  it('a level that one of them, or nobody, gave', () => {
    const of = (one: ReturnType<typeof decided> | null, other: ReturnType<typeof decided> | null) =>
      agreedForm(buildForm({ overall: one }), buildForm({ overall: other })).overall;
    expect(of(decided('low'), null)).toBeNull();
    expect(of(null, decided('low'))).toBeNull();
    expect(of(decided('', 'Venter.'), decided('', 'Venter.'))).toBeNull();
    expect(of(decided('low'), decided('low'))).toMatchObject({ level: 'low' });
  });
});

describe('what counts of two forms', () => {
  const levels = Object.fromEntries(['1', '2', '3', '4', '5'].map((id) => [id, decided('low', 'Grunn.')]));
  const whole = (person: string, more: Parameters<typeof buildForm>[0] = {}) =>
    buildForm({ personId: person, person, decisions: levels, overall: decided('low', 'Grunn.'), ...more });

  it('is decided where both decided, and differs where two of three chose another effect', () => {
    const both = judgedStudy(tool, [whole('kari'), whole('ola')], undefined);
    expect(both).toMatchObject({ basis: 'alike', overall: 'low', isDecided: true });
    const half = judgedStudy(tool, [whole('kari'), whole('ola', { overall: null })], undefined);
    expect(half).toMatchObject({ isDecided: false });
    const third = whole('siri', { variant: 'adhering' });
    expect(judgedStudy(tool, [whole('kari'), whole('ola'), third], undefined)).toMatchObject({ basis: 'unlike' });
  });

  it('tells the reasons of the agreed form alone, and of all others where nobody agreed', () => {
    const agreed = whole('', { personId: null, overall: decided('low', 'Enige.'), decisions: {} });
    const forms = [whole('kari', { decisions: {} }), agreed];
    const of = (basis: 'agreed' | 'alike') =>
      reasonsOf({ studyId: 's', outcomeId: 'o', tool, basis }, forms).map(({ reason }) => reason);
    expect(of('agreed')).toEqual(['Enige.']);
    expect(of('alike')).toEqual(['Grunn.', 'Enige.']);
  });
});

describe('agreement', () => {
  const pair = (studyId: string, second: typeof low, more = {}) => [
    buildForm({ studyId, answers: low }),
    buildForm({ studyId, answers: second, personId: 'ola', person: 'Ola', ...more }),
  ];

  it('counts studies that both are finished with, and says where kappa cannot be reckoned', () => {
    const forms = [...pair('a', low), ...pair('b', low), ...pair('c', high, { isFinished: false })];
    const [found] = agreementOfForms(tool, { forms, choices: {} });
    expect(found!.people).toEqual(['Kari', 'Ola']);
    expect(found!.parts[0]).toMatchObject({ domain: '1', agreement: { judged: 2, same: 2, observed: 1, kappa: null } });
    expect(found!.parts.at(-1)).toMatchObject({ domain: null, agreement: { judged: 0 } });
  });

  it('leaves out hidden forms, other tools and different effects of interest', () => {
    for (const more of [{ isHidden: true }, { tool: 'amstar-2' }, { variant: 'adhering' }, { personId: null }]) {
      expect(agreementOfForms(tool, { forms: pair('a', low, more), choices: {} })).toEqual([]);
    }
  });
});

describe('pictures of an outcome', () => {
  it('keep effects of interest apart, mark what is unfinished, and take the weights of the analysis', () => {
    const forms = [
      buildForm({ studyId: 'a', answers: low, isFinished: false }),
      buildForm({ studyId: 'b', answers: high, variant: 'adhering' }),
    ];
    const bias = biasByStudy({ tools: [tool], forms, choices: {}, outcomeId: 'o', studyIds: ['a', 'b', 'c'] });
    const studies = ['a', 'b', 'c'].map((id) => ({ id, name: `Studie ${id}` }));
    const rows = [
      { studyId: 'a', weight: 0.25 },
      { studyId: 'a', weight: 0.25 },
      { studyId: 'b', weight: null },
    ];
    const groups = pictureGroups({ studies, bias, weights: studyWeights(rows), locale: 'nb' });
    expect(groups.map(({ variant }) => variant?.id)).toEqual(['assignment', 'adhering']);
    expect(groups[0]!.studies).toMatchObject([{ label: 'Studie a (ikke ferdig)', weight: 0.5, levels: { 1: 'low' } }]);
    expect(groups[1]!.studies).toMatchObject([{ weight: null, levels: { 1: 'high' } }]);
  });
});

it('what is sent of a form is what was changed', () => {
  const saved = { ...emptyDraft, variant: 'assignment', answers: low };
  expect(formChange(saved, saved)).toEqual({});
  const draft = { ...saved, answers: { ...low, '1.2': { answer: 'N', note: '', tagIds: [] } }, isFinished: true };
  expect(formChange(saved, draft)).toEqual({ answers: { '1.2': { answer: 'N' } }, isFinished: true });
  expect(formChange(saved, { ...saved, decisions: { 1: decided('high', 'Få') }, overall: decided('some') })).toEqual({
    decisions: { 1: { level: 'high', reason: 'Få' } },
    overall: { level: 'some' },
  });
});

it('every proposed tool is there', () => {
  const proposed = studyDesigns.map(proposedTool).filter((id) => id !== null);
  expect(proposed.filter((id) => !toolFiles.includes(`${id}.json`))).toEqual([]);
  expect(proposedTool('')).toBeNull();
});

it.each(toolFiles)('%s: each domain stands once, whatever the variants are', (file) => {
  const of = toolOf(file.replace('.json', ''));
  const ids = domainsOnce(of).map(({ id }) => id);
  expect(ids).toEqual([...new Set(of.domains.map(({ id }) => id))]);
});
