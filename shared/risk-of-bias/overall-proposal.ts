/** What the levels of the domains lead to as a whole, and which domains led there. */
import type { AppraisalDomain, AppraisalTool, CountTest } from '../contract/appraisal-tools.ts';
import type { Proposal } from './domain-proposal.ts';
import { domainsOfSetting, type FilledForm, levelsOfSetting } from './form.ts';
import { allHold, isAmong, outcomes, speakingRules, type Truth } from './rule-table.ts';

/** Null where the domain has no level yet. */
export interface JudgedDomain {
  domain: AppraisalDomain;
  level: string | null;
}

/** Decided as soon as the domains without a level can change nothing. */
export function overallProposal(
  tool: AppraisalTool,
  form: FilledForm,
  judged: readonly JudgedDomain[],
): Proposal<string> {
  const { rules } = tool.overall;
  if (rules.length === 0) return { kind: 'none' };
  const truths = rules.map(({ when }) => countsHold(tool, form, judged, when));
  const possible = [...outcomes(rules, truths)];
  if (possible.length !== 1) return { kind: 'open' };
  const level = possible[0]!;
  const tests = speakingRules(rules, truths, level).flatMap(({ when }) => when);
  const counted = new Set(tests.flatMap((test) => countedWith(tool, form, judged, test)));
  const because = judged.map(({ domain }) => domain.id).filter((id) => counted.has(id));
  return level === null ? { kind: 'judge', because } : { kind: 'level', level, because };
}

export function countsHold(
  tool: AppraisalTool,
  form: FilledForm,
  judged: readonly JudgedDomain[],
  tests: readonly CountTest[],
): Truth {
  return allHold(tests.map((test) => countHolds(tool, form, judged, test)));
}

function countHolds(tool: AppraisalTool, form: FilledForm, judged: readonly JudgedDomain[], test: CountTest): Truth {
  const wanted = wantedLevels(tool, form, test);
  const truths = amongThese(tool, form, judged, test).map(({ level }) => levelIsAmong(tool, level, wanted));
  const certain = truths.filter((truth) => truth === true).length;
  const most = certain + truths.filter((truth) => truth === null).length;
  const { all, atLeast = all ? truths.length : 0, atMost = truths.length } = test;
  if (most < atLeast || certain > atMost) return false;
  return certain >= atLeast && most <= atMost ? true : null;
}

function levelIsAmong({ levels }: AppraisalTool, level: string | null, wanted: readonly string[]): Truth {
  return isAmong(new Set(level === null ? levels.map(({ id }) => id) : [level]), wanted);
}

/** The domains that bring a test its number. */
function countedWith(
  tool: AppraisalTool,
  form: FilledForm,
  judged: readonly JudgedDomain[],
  test: CountTest,
): string[] {
  const wanted = wantedLevels(tool, form, test);
  return amongThese(tool, form, judged, test)
    .filter(({ level }) => level !== null && wanted.includes(level))
    .map(({ domain }) => domain.id);
}

function wantedLevels(tool: AppraisalTool, form: FilledForm, { levels }: CountTest): readonly string[] {
  return 'setting' in levels ? levelsOfSetting(tool, form, levels.setting) : levels;
}

function amongThese(
  tool: AppraisalTool,
  form: FilledForm,
  judged: readonly JudgedDomain[],
  { among }: CountTest,
): readonly JudgedDomain[] {
  if (!among) return judged;
  if ('group' in among) return judged.filter(({ domain }) => domain.group === among.group);
  const isNamed = 'setting' in among;
  const named = domainsOfSetting(tool, form, isNamed ? among.setting : among.except);
  return judged.filter(({ domain }) => named.includes(domain.id) === isNamed);
}
