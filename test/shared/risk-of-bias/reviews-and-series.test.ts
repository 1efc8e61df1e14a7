/** The tools whose domains are items of a list: systematic reviews, case series, diagnostic accuracy, non-randomised studies. */
import { describe, expect, test } from 'vitest';
import type { AppraisalTool } from '../../../shared/contract/appraisal-tools.ts';
import type { FilledForm } from '../../../shared/risk-of-bias/form.ts';
import { appraised, toolOf } from './tools.ts';

/** The mildest answer everywhere, but for those given. */
function answersBut(tool: AppraisalTool, changed: Record<string, string>): Record<string, string> {
  const questions = tool.domains.flatMap((domain) => domain.questions);
  return { ...Object.fromEntries(questions.map(({ id, answers }) => [id, answers[0]!])), ...changed };
}

describe('confidence in a systematic review', () => {
  const tool = toolOf('amstar-2');
  const overall = (changed: Record<string, string>, form: Partial<FilledForm> = {}) =>
    appraised(tool, { answers: answersBut(tool, changed), ...form }).overall;
  const partlyIsWeak = { settings: { weakness: 'partly-weak' } };

  test.each([
    ['no weakness', {}, 'high', []],
    ['one that is not critical', { '5': 'N' }, 'high', ['5']],
    ['two that are not critical', { '5': 'N', '6': 'N' }, 'moderate', ['5', '6']],
    ['one critical', { '2': 'N' }, 'low', ['2']],
    ['one critical among others', { '2': 'N', '5': 'N', '6': 'N', '10': 'N' }, 'low', ['2']],
    ['two critical', { '2': 'N', '15': 'N' }, 'critically-low', ['2', '15']],
    ['one critical item of two parts, weak in both', { '9.1': 'N', '9.2': 'N' }, 'low', ['9']],
    ['one critical item, weak in one part, the other outside', { '11.1': 'NMA', '11.2': 'N' }, 'low', ['11']],
    ['no meta-analysis', { '11.1': 'NMA', '11.2': 'NMA', '12': 'NMA', '15': 'NMA' }, 'high', []],
    ['partial yes, which counts as met', { '2': 'PY', '4': 'PY', '7': 'PY' }, 'high', []],
  ])('%s', (_, changed, level, because) => {
    expect(overall(changed).proposal).toEqual({ kind: 'level', level, because });
  });

  test('partial yes is a weakness where the team says so', () => {
    expect(overall({ '2': 'PY' }, partlyIsWeak).level).toBe('low');
    expect(overall({ '2': 'PY', '4': 'N' }, partlyIsWeak).level).toBe('critically-low');
    expect(overall({ '2': 'PY' }, { settings: { weakness: 'as of an older version' } }).level).toBe('high');
  });

  test('the team can choose other critical items; none that the tool lacks', () => {
    const settings = { critical: ['5', '17'] };
    expect(overall({ '2': 'N' }, { settings }).level).toBe('high');
    expect(overall({ '5': 'N' }, { settings }).level).toBe('low');
    expect(overall({ '2': 'N', '4': 'N' }, { settings: { critical: [] } }).level).toBe('moderate');
  });

  test('several weaknesses are asked about, never counted to a lower level', () => {
    expect(overall({ '5': 'N', '6': 'N' }).prompts.map(({ suggests }) => suggests)).toEqual(['low']);
    expect(overall({ '5': 'N' }).prompts).toEqual([]);
    expect(overall({ '2': 'N', '5': 'N', '6': 'N' }).prompts).toEqual([]);
  });

  test('two critical flaws settle it before the rest is answered', () => {
    expect(appraised(tool, { answers: { '4': 'N', '7': 'N' } }).overall.level).toBe('critically-low');
    expect(appraised(tool, { answers: { '4': 'N' } }).overall.proposal).toEqual({ kind: 'open' });
  });

  test('an item of two parts is as its worst, and what is outside does not make it better', () => {
    const item = (changed: Record<string, string>) =>
      appraised(tool, { answers: changed }).domains.find(({ domain }) => domain.id === '9')!.level;
    expect(item({ '9.1': 'Y', '9.2': 'PY' })).toBe('partly');
    expect(item({ '9.1': 'Y', '9.2': 'OD' })).toBe('met');
    expect(item({ '9.1': 'OD', '9.2': 'OD' })).toBe('outside');
    expect(item({ '9.1': 'N' })).toBe('weak');
    expect(item({ '9.1': 'Y' })).toBeNull();
  });
});

describe('a case series', () => {
  const tool = toolOf('jbi-case-series');

  test('each item is as answered, and the whole is the analyst’s: no count of yes says anything', () => {
    for (const answer of ['Y', 'N', 'U', 'NA']) {
      const answers = Object.fromEntries(tool.domains.map(({ id }) => [id, answer]));
      const { domains, overall } = appraised(tool, { answers });
      const level = { Y: 'yes', N: 'no', U: 'unclear', NA: 'outside' }[answer];
      expect(domains.map((domain) => domain.level)).toEqual(Array.from({ length: 10 }, () => level));
      expect(overall).toMatchObject({ proposal: { kind: 'none' }, level: null, prompts: [] });
    }
    expect(appraised(tool, { overall: 'seek' }).overall).toMatchObject({ level: 'seek', differs: false });
  });
});

describe('diagnostic accuracy', () => {
  const tool = toolOf('quadas-2');
  const first = (answers: Record<string, string>) => appraised(tool, { answers }).domains[0]!;

  test('all yes is low; too little told is unclear; a no is left to the analyst, with the question that it raises', () => {
    expect(first({ '1.1': 'Y', '1.2': 'Y', '1.3': 'Y' }).level).toBe('low');
    expect(first({ '1.1': 'Y', '1.2': 'U', '1.3': 'Y' })).toMatchObject({ level: 'unclear', prompts: [] });
    expect(first({ '1.1': 'Y', '1.2': 'N', '1.3': 'U' })).toMatchObject({
      proposal: { kind: 'judge', because: [{ question: '1.2', answer: 'N' }] },
      level: null,
      prompts: [{ suggests: 'high' }],
    });
    expect(first({ '1.1': 'Y', '1.2': 'U' }).proposal).toEqual({ kind: 'open' });
  });

  test('applicability is judged apart: it does not make the study at risk of bias', () => {
    const bias = { '1': 'low', '2': 'low', '3': 'low', '4': 'low' };
    const judged = (more: Record<string, string>) => appraised(tool, { judgements: { ...bias, ...more } }).overall;
    expect(judged({})).toMatchObject({ level: 'low', prompts: [] });
    expect(judged({ '2-applicability': 'high' })).toMatchObject({ level: 'low', prompts: [{}] });
    expect(judged({ '4': 'unclear' })).toMatchObject({ level: 'at-risk', proposal: { because: ['4'] } });
  });
});

describe('non-randomised studies', () => {
  const tool = toolOf('robins-i');
  const overall = (levels: string[], form: Partial<FilledForm> = {}) =>
    appraised(tool, {
      variant: 'assignment',
      judgements: Object.fromEntries(levels.map((level, at) => [String(at + 1), level])),
      ...form,
    }).overall;
  const low = ['low', 'low', 'low', 'low', 'low', 'low'];

  test.each([
    [['low', ...low], 'low'],
    [['moderate', ...low], 'moderate'],
    [['no-information', 'moderate', ...low.slice(1)], 'no-information'],
    [['serious', 'no-information', ...low.slice(1)], 'serious'],
    [['critical', 'serious', ...low.slice(1)], 'critical'],
  ])('%s → %s', (levels, level) => {
    expect(overall(levels).level).toBe(level);
  });

  test('no information decides in the domains that the team named, and is left to judgement elsewhere', () => {
    const settings = { key: ['1'] };
    expect(overall(['no-information', ...low], { settings }).level).toBe('no-information');
    expect(overall(['low', 'no-information', ...low.slice(1)], { settings }).proposal.kind).toBe('judge');
  });

  test('several serious domains are asked about, never raised', () => {
    expect(overall(['serious', 'serious', ...low.slice(1)])).toMatchObject({
      level: 'serious',
      prompts: [{ suggests: 'critical' }],
    });
  });

  test('the domains are the analyst’s; the questions that are asked follow the effect of interest', () => {
    const { domains } = appraised(tool, { variant: 'adhering', answers: { '1.1': 'PN' } });
    expect(domains.map(({ proposal }) => proposal.kind)).toEqual(Array.from({ length: 7 }, () => 'none'));
    expect(domains[0]!.questions.map(({ asked }) => asked)).toEqual([true, ...Array.from({ length: 7 }, () => false)]);
    expect(domains[3]!.questions.map(({ question }) => question.id)).toEqual(['4.3', '4.4', '4.5', '4.6']);
    expect(new Set(tool.domains.flatMap(({ questions }) => questions.map(({ id }) => id))).size).toBe(34);
  });
});
