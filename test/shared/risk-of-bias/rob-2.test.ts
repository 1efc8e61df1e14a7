/** RoB 2 over every combination of answers, against its rules written down a second time as plain code. */
import { describe, expect, test } from 'vitest';
import { answersHold, questionStates } from '../../../shared/risk-of-bias/asked-questions.ts';
import { domainProposal } from '../../../shared/risk-of-bias/domain-proposal.ts';
import { domainsOf } from '../../../shared/risk-of-bias/form.ts';
import { appraised, combinations, toolOf } from './tools.ts';

const tool = toolOf('rob-2');

type Answers = string[];
const y = (answer: string | undefined) => answer === 'Y' || answer === 'PY';
const n = (answer: string | undefined) => answer === 'N' || answer === 'PN';
const na = (answer: string | undefined) => answer === 'NA';

function randomisation([a1, a2, a3]: Answers): string {
  if (n(a2)) return 'high';
  if (!y(a2)) return y(a3) ? 'high' : 'some';
  if (n(a1)) return 'some';
  return y(a3) ? 'some' : 'low';
}

function assignmentContext([a1, a2, a3, a4, a5]: Answers): string {
  if (n(a1) && n(a2)) return 'low';
  if (n(a3)) return 'low';
  if (!y(a3)) return 'some';
  if (n(a4)) return 'some';
  return y(a5) ? 'some' : 'high';
}

function assignmentAnalysis(a6: string, a7: string): string {
  if (y(a6)) return 'low';
  return n(a7) ? 'some' : 'high';
}

function assignment(answers: Answers): string {
  const parts = [assignmentContext(answers), assignmentAnalysis(answers[5]!, answers[6]!)];
  if (parts.includes('high')) return 'high';
  return parts.every((part) => part === 'low') ? 'low' : 'some';
}

function adhering([a1, a2, a3, a4, a5, a6]: Answers): string {
  const unaware = n(a1) && n(a2);
  const fine = (unaware || y(a3) || na(a3)) && [a4, a5].every((answer) => n(answer) || na(answer));
  if (fine) return 'low';
  return y(a6) ? 'some' : 'high';
}

function missing([a1, a2, a3, a4]: Answers): string {
  if (y(a1) || y(a2)) return 'low';
  if (n(a3)) return 'low';
  return n(a4) ? 'some' : 'high';
}

function measurement([a1, a2, a3, a4, a5]: Answers): string {
  if (y(a1) || y(a2)) return 'high';
  const best = n(a2) ? 'low' : 'some';
  if (n(a3) || n(a4)) return best;
  return n(a5) ? 'some' : 'high';
}

function reporting([a1, a2, a3]: Answers): string {
  if (y(a2) || y(a3)) return 'high';
  if (n(a2) && n(a3)) return y(a1) ? 'low' : 'some';
  return 'some';
}

const cases: [string, string, string, (answers: Answers) => string, number][] = [
  ['randomisation', 'assignment', '1', randomisation, 125],
  ['deviations, assignment', 'assignment', '2', assignment, 78_125],
  ['deviations, adhering', 'adhering', '2', adhering, 27_000],
  ['missing data', 'assignment', '3', missing, 500],
  ['measurement', 'assignment', '4', measurement, 3125],
  ['reporting', 'assignment', '5', reporting, 125],
];

test.each(cases)('%s: every combination of answers', (_, variant, id, expected, count) => {
  const domain = domainsOf(tool, variant).find((each) => each.id === id)!;
  const ids = domain.questions.map((question) => question.id);
  const wrong: unknown[] = [];
  let tried = 0;
  for (const answers of combinations(domain.questions.map((question) => question.answers))) {
    tried += 1;
    const given = Object.fromEntries(answers.map((answer, at) => [ids[at]!, answer]));
    const proposal = domainProposal(tool, domain, questionStates(tool, [domain], given));
    const level = expected(answers);
    if (proposal.kind !== 'level' || proposal.level !== level) wrong.push({ given, level, proposal });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(tried).toBe(count);
});

const yOrNi = (answer: string | undefined) => y(answer) || answer === 'NI';
const nOrNi = (answer: string | undefined) => n(answer) || answer === 'NI';

/** Each question that is not always asked, and when it is, by the answers of those that are asked. */
const askedWhen: Record<string, (answer: (question: string) => string | undefined) => boolean> = {
  '2.3': (answer) => yOrNi(answer('2.1')) || yOrNi(answer('2.2')),
  '2.4': (answer) => y(answer('2.3')),
  '2.5': (answer) => yOrNi(answer('2.4')),
  '2.7': (answer) => nOrNi(answer('2.6')),
  '2.3-adhering': (answer) => yOrNi(answer('2.1')) || yOrNi(answer('2.2')),
  '2.6-adhering': (answer) =>
    nOrNi(answer('2.3-adhering')) || yOrNi(answer('2.4-adhering')) || yOrNi(answer('2.5-adhering')),
  '3.2': (answer) => nOrNi(answer('3.1')),
  '3.3': (answer) => n(answer('3.2')),
  '3.4': (answer) => yOrNi(answer('3.3')),
  '4.3': (answer) => nOrNi(answer('4.1')) && nOrNi(answer('4.2')),
  '4.4': (answer) => yOrNi(answer('4.3')),
  '4.5': (answer) => yOrNi(answer('4.4')),
};

test.each(cases)('%s: each question is asked when it should be, and no two rules contradict', (_, variant, id) => {
  const domain = domainsOf(tool, variant).find((each) => each.id === id)!;
  const offered = domain.questions.map(({ answers }) => answers.filter((answer) => !tool.answers[answer]!.as));
  for (const answers of combinations(offered)) {
    const given = Object.fromEntries(answers.map((answer, at) => [domain.questions[at]!.id, answer]));
    const states = questionStates(tool, [domain], given);
    const asked = new Set<string>();
    const answerOf = (question: string) => (asked.has(question) ? given[question] : undefined);
    for (const { id: question } of domain.questions) {
      if (askedWhen[question]?.(answerOf) ?? true) asked.add(question);
    }
    const shown = [...states.values()].filter((state) => state.asked).map(({ question }) => question.id);
    expect(shown).toEqual([...asked]);
    for (const rules of domain.tables) {
      const said = rules.filter(({ when }) => answersHold(when, states)).map(({ proposes }) => proposes);
      expect(new Set(said).size, JSON.stringify(given)).toBe(1);
    }
  }
});

const domains = ['1', '2', '3', '4', '5'];
const filled = (levels: readonly string[]) =>
  appraised(tool, {
    variant: 'assignment',
    judgements: Object.fromEntries(levels.map((level, at) => [domains[at]!, level])),
  });

test('the whole, over every combination of domains; several with some concerns are asked about, never raised', () => {
  const levels = tool.levels.map(({ id }) => id);
  let tried = 0;
  for (const five of combinations(domains.map(() => levels))) {
    tried += 1;
    const level = five.includes('high') ? 'high' : five.includes('some') ? 'some' : 'low';
    const some = five.filter((each) => each === 'some').length;
    const { overall } = filled(five);
    expect(overall.proposal).toMatchObject({
      kind: 'level',
      level,
      because: domains.filter((_, at) => five[at] === level),
    });
    expect(overall.prompts.map(({ suggests }) => suggests)).toEqual(level === 'some' && some >= 2 ? ['high'] : []);
  }
  expect(tried).toBe(3 ** 5);
});

describe('which answers led there', () => {
  const domain = (id: string, answers: Record<string, string>, variant = 'assignment') =>
    appraised(tool, { variant, answers }).domains.find((each) => each.domain.id === id)!;
  const because = (id: string, answers: Record<string, string>, variant?: string) => {
    const { proposal } = domain(id, answers, variant);
    return proposal.kind === 'level'
      ? [proposal.level, ...proposal.because.map((each) => each.question)]
      : proposal.kind;
  };

  test('the answer that settles it, whatever the others are', () => {
    expect(because('1', { '1.2': 'PN' })).toEqual(['high', '1.2']);
    expect(because('1', { '1.1': 'Y', '1.2': 'PN', '1.3': 'N' })).toEqual(['high', '1.2']);
  });

  test('and those for which the last question was asked at all', () => {
    expect(because('3', { '3.1': 'N', '3.2': 'PN', '3.3': 'NI', '3.4': 'Y' })).toEqual([
      'high',
      '3.1',
      '3.2',
      '3.3',
      '3.4',
    ]);
    expect(
      because(
        '2',
        {
          '2.1': 'Y',
          '2.2': 'N',
          '2.3-adhering': 'PN',
          '2.4-adhering': 'NA',
          '2.5-adhering': 'N',
          '2.6-adhering': 'Y',
        },
        'adhering',
      ),
    ).toEqual(['some', '2.1', '2.3-adhering', '2.6-adhering']);
  });

  test('a question that is not asked counts by the answers that closed it', () => {
    const answers = { '2.1': 'N', '2.2': 'PN', '2.4-adhering': 'NA', '2.5-adhering': 'N' };
    expect(because('2', answers, 'adhering')).toEqual(['low', '2.1', '2.2', '2.4-adhering', '2.5-adhering']);
  });

  test('both of two answers that each suffice', () => {
    expect(because('5', { '5.1': 'Y', '5.2': 'PY', '5.3': 'Y' })).toEqual(['high', '5.2', '5.3']);
  });

  test('only the part that is worst', () => {
    const answers = { '2.1': 'N', '2.2': 'N', '2.6': 'N', '2.7': 'NI' };
    expect(because('2', answers)).toEqual(['high', '2.6', '2.7']);
  });
});

describe('while answers are missing', () => {
  test('what is asked follows what was answered', () => {
    const asked = (answers: Record<string, string>) =>
      appraised(tool, { variant: 'assignment', answers })
        .domains.find(({ domain }) => domain.id === '3')!
        .questions.map((question) => question.asked);
    expect(asked({})).toEqual([true, null, null, null]);
    expect(asked({ '3.1': 'Y', '3.4': 'Y' })).toEqual([true, false, false, false]);
    expect(asked({ '3.1': 'NI', '3.2': 'N' })).toEqual([true, true, true, null]);
  });

  test('the proposal is open as long as they matter', () => {
    const { domains, overall } = appraised(tool, { variant: 'assignment', answers: { '1.1': 'Y', '1.2': 'Y' } });
    expect(domains[0]).toMatchObject({ proposal: { kind: 'open' }, level: null, missing: ['1.3'] });
    expect(overall).toMatchObject({ proposal: { kind: 'open' }, level: null });
  });

  test('a part that is worst settles its domain', () => {
    const { domains } = appraised(tool, { variant: 'assignment', answers: { '2.6': 'N', '2.7': 'Y' } });
    expect(domains[1]).toMatchObject({ level: 'high', missing: ['2.1', '2.2'] });
  });

  test('one domain at high risk settles the whole', () => {
    expect(appraised(tool, { variant: 'adhering', answers: { '4.1': 'Y' } }).overall).toMatchObject({
      proposal: { kind: 'level', level: 'high', because: ['4'] },
      level: 'high',
    });
  });

  test('nothing is proposed for the whole before the effect of interest is chosen', () => {
    const { needsVariant, overall, domains } = appraised(tool, { answers: { '4.1': 'Y' } });
    expect({ needsVariant, overall: overall.proposal, ids: domains.map(({ domain }) => domain.id) }).toEqual({
      needsVariant: true,
      overall: { kind: 'open' },
      ids: ['1', '3', '4', '5'],
    });
  });
});

test('the analyst’s level counts, and tells where it is another than the proposed one', () => {
  const form = { variant: 'assignment', answers: { '1.2': 'N' }, judgements: { '1': 'some' } };
  const { domains, overall } = appraised(tool, { ...form, overall: 'low' });
  expect(domains[0]).toMatchObject({ proposal: { level: 'high' }, level: 'some', differs: true });
  expect(overall).toMatchObject({ proposal: { kind: 'open' }, level: 'low', differs: false });
});

test('an answer or level that the tool does not know counts as not given', () => {
  const answers = { '1.2': 'maybe', '3.2': 'NI', constructor: 'Y', '3.1': 'N' };
  const { domains } = appraised(tool, { variant: 'assignment', answers, judgements: { '5': 'awful' } });
  expect(domains.map(({ level }) => level)).toEqual([null, null, null, null, null]);
  expect(domains.flatMap(({ missing: open }) => open)).toEqual(expect.arrayContaining(['1.2', '3.2']));
});
