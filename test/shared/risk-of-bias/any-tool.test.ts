/** What holds of every tool that comes with the app, and a tool of another kind that is nothing but data. */
import { expect, test } from 'vitest';
import { readAppraisalTool } from '../../../electron/appraisal/read-appraisal-tool.ts';
import { questionStates } from '../../../shared/risk-of-bias/asked-questions.ts';
import { domainProposal } from '../../../shared/risk-of-bias/domain-proposal.ts';
import { domainsOf } from '../../../shared/risk-of-bias/form.ts';
import { fictionalTool } from './fictional-tool.ts';
import { appraised, combinations, toolFiles, toolOf } from './tools.ts';

test.each(toolFiles)(
  '%s: a domain with rules comes to a level, or is left to judgement, whatever is answered',
  (file) => {
    const tool = toolOf(file.replace(/\.json$/, ''));
    for (const variant of tool.variants.length > 0 ? tool.variants.map(({ id }) => id) : [null]) {
      for (const domain of domainsOf(tool, variant).filter(({ tables }) => tables.length > 0)) {
        const ids = domain.questions.map(({ id }) => id);
        // Rules read probably yes as yes: one answer of each kind says all.
        const offered = domain.questions.map(({ answers }) => answers.filter((answer) => !tool.answers[answer]!.as));
        for (const answers of combinations(offered)) {
          const given = Object.fromEntries(answers.map((answer, at) => [ids[at]!, answer]));
          const proposal = domainProposal(tool, domain, questionStates(tool, [domain], given));
          expect(['level', 'judge']).toContain(proposal.kind);
          // No proposal comes from nowhere.
          expect('because' in proposal && proposal.because.length).toBeGreaterThan(0);
        }
      }
    }
  },
);

test.each(toolFiles)('%s: a proposal made early stays, whatever is answered after it', (file) => {
  const tool = toolOf(file.replace(/\.json$/, ''));
  const variant = tool.variants[0]?.id ?? null;
  for (const domain of domainsOf(tool, variant).filter(({ tables }) => tables.length > 0)) {
    const answersOf = domain.questions.map(({ answers }) => [
      null,
      ...answers.filter((each) => !tool.answers[each]!.as),
    ]);
    const levelOf = (answers: (string | null)[]) => {
      const entries = answers.flatMap((answer, at) => (answer ? [[domain.questions[at]!.id, answer] as const] : []));
      const proposal = domainProposal(tool, domain, questionStates(tool, [domain], Object.fromEntries(entries)));
      return proposal.kind === 'level' ? proposal.level : proposal.kind;
    };
    for (const answers of combinations(answersOf)) {
      const early = levelOf(answers);
      const open = answers.indexOf(null);
      if (early === 'open' || open === -1) continue;
      for (const answer of answersOf[open]!) expect(levelOf(answers.with(open, answer))).toBe(early);
    }
  }
});

test('a tool of another kind needs data only', () => {
  const tool = readAppraisalTool(JSON.stringify(fictionalTool), 'registerkvalitet.json');
  const form = { variant: 'local', answers: { dekning: 'over-90', kobling: 'delvis' } };
  const { domains, overall } = appraised(tool, form);
  expect(domains.map(({ domain, level }) => [domain.id, level])).toEqual([
    ['dekning', 'god'],
    ['kobling', 'mangelfull'],
    ['eier', null],
  ]);
  expect(domains[1]!.prompts).toEqual([{ text: { nb: 'Er koblingen prøvd?', en: 'Was the linkage tested?' } }]);
  // Whatever the owner is.
  expect(overall.proposal).toEqual({ kind: 'level', level: 'med-forbehold', because: ['kobling'] });
  const full = { ...form, answers: { ...form.answers, kobling: 'full' } };
  expect(appraised(tool, full).overall.proposal).toEqual({ kind: 'open' });
  expect(appraised(tool, { ...full, judgements: { eier: 'god' } }).overall.level).toBe('brukbart');
  const strict = appraised(tool, { ...form, judgements: { eier: 'god' }, settings: { key: ['kobling'] } });
  expect(strict.overall.level).toBe('nei');
  const national = appraised(tool, { ...form, variant: 'national' });
  expect(national.domains.map(({ domain }) => domain.id)).toEqual(['dekning', 'kobling']);
});

test('questions that each hang on the one before, ten thousand of them, are told as what led there', () => {
  const questions = (from: number) =>
    Array.from({ length: 100 }, (_, at) => from + at).map((at) => ({
      id: `q${at}`,
      text: { nb: 'Videre?', en: 'On?' },
      answers: ['full', 'ingen'],
      ...(at > 0 && { askedWhen: [{ [`q${at - 1}`]: ['full'] }] }),
    }));
  const [first] = fictionalTool.domains;
  const domains = Array.from({ length: 100 }, (_, at) => ({
    ...{ id: `d${at}`, name: first!.name, short: first!.short, questions: questions(100 * at) },
    tables: [[{ when: { [`q${100 * at + 99}`]: ['full'] }, proposes: 'god' }]],
  }));
  const long = { ...fictionalTool, domains, settings: [], overall: { ...fictionalTool.overall, rules: [] } };
  const tool = readAppraisalTool(JSON.stringify(long), 'lang.json');
  const answers = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`q${at}`, 'full']));
  const states = questionStates(tool, domainsOf(tool, 'local'), answers);
  const proposal = domainProposal(tool, tool.domains.at(-1)!, states);
  expect(proposal.kind === 'level' && proposal.because.length).toBe(10_000);
});
