import { describe, expect, it } from 'vitest';
import { studyDesigns } from '../../../shared/model/studies.ts';
import { agreedForm } from '../../../shared/risk-of-bias/agreed-form.ts';
import { agreementOfForms } from '../../../shared/risk-of-bias/agreement-of-forms.ts';
import { biasByStudy } from '../../../shared/risk-of-bias/bias-by-study.ts';
import { domainsOnce } from '../../../shared/risk-of-bias/form.ts';
import { emptyDraft, formChange } from '../../../shared/risk-of-bias/form-change.ts';
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
