/** What the schema of an appraisal tool cannot say: that its ids stand once, and its rules speak of what it has. */
import type { AnswerTest, AppraisalDomain, AppraisalTool, CountTest } from '../contract/appraisal-tools.ts';
import { notAsked } from '../model/appraisal.ts';
import { domainsOf, entryOf } from './form.ts';

type Places = Generator<string, void>;

/** The first place that is wrong, as `domains.2.tables.0.4.proposes: hgih`; null where all fits. */
export function wrongPlace(tool: AppraisalTool): string | null {
  return wrongPlaces(tool).next().value ?? null;
}

function* wrongPlaces(tool: AppraisalTool): Places {
  for (const key of ['levels', 'variants', 'groups', 'settings'] as const) yield* repeated(key, idsOf(tool[key]));
  yield* repeated('overall.levels', idsOf(tool.overall.levels));
  // Colour alone tells nothing: each level of a list has a symbol of its own.
  yield* repeated('levels', symbolsOf(tool.levels), 'symbol');
  yield* repeated('overall.levels', symbolsOf(tool.overall.levels), 'symbol');
  yield* wrongAnswers(tool);
  yield* wrongSettings(tool);
  for (const [at, { variants, group }] of tool.domains.entries()) {
    yield* unknown(`domains.${at}.variants`, variants, idsOf(tool.variants));
    yield* unknown(`domains.${at}.group`, group, idsOf(tool.groups));
  }
  const variants = tool.variants.length > 0 ? idsOf(tool.variants) : [null];
  for (const variant of variants) yield* wrongDomains(tool, variant);
  yield* wrongOverall(tool);
}

function* wrongAnswers({ answers }: AppraisalTool): Places {
  for (const [id, { as }] of Object.entries(answers)) {
    yield* unknown(`answers.${id}.as`, as, Object.keys(answers));
    // Each answer is one step from what rules name.
    if (as !== undefined && entryOf(answers, as)?.as !== undefined) yield `answers.${id}.as: ${as}`;
  }
}

function* wrongSettings(tool: AppraisalTool): Places {
  for (const [at, setting] of tool.settings.entries()) {
    const place = `settings.${at}`;
    if (setting.kind === 'domains') {
      yield* unknown(`${place}.default`, setting.default, idsOf(tool.domains));
      continue;
    }
    yield* repeated(`${place}.options`, idsOf(setting.options));
    yield* unknown(`${place}.default`, setting.default, idsOf(setting.options));
    for (const [option, { levels }] of setting.options.entries()) {
      yield* unknown(`${place}.options.${option}.levels`, levels, idsOf(tool.levels));
    }
  }
}

/** Ids stand once in each variant. A condition names only what was asked before it, so that none goes in a circle. */
function* wrongDomains(tool: AppraisalTool, variant: string | null): Places {
  const ofVariant = domainsOf(tool, variant).map(
    (domain) => [`domains.${tool.domains.indexOf(domain)}`, domain] as const,
  );
  const answersOf = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const [place, domain] of ofVariant) {
    if (seen.has(domain.id)) yield `${place}.id: ${domain.id}`;
    seen.add(domain.id);
    yield* wrongQuestions(tool, place, domain, answersOf);
  }
  for (const [place, domain] of ofVariant) yield* wrongRules(tool, place, domain, answersOf);
}

/** Adds what rules can read of each question. */
function* wrongQuestions(
  tool: AppraisalTool,
  place: string,
  { questions }: AppraisalDomain,
  answersOf: Map<string, string[]>,
): Places {
  const known = Object.keys(tool.answers);
  for (const [at, { id, answers, askedWhen }] of questions.entries()) {
    const here = `${place}.questions.${at}`;
    if (answersOf.has(id)) yield `${here}.id: ${id}`;
    yield* unknown(`${here}.answers`, answers, known);
    if (askedWhen) yield* unknown(`${here}.askedWhen`, notAsked, known);
    for (const [index, test] of (askedWhen ?? []).entries()) {
      yield* wrongTest(`${here}.askedWhen.${index}`, test, answersOf);
    }
    const read = answers.map((answer) => entryOf(tool.answers, answer)?.as ?? answer);
    answersOf.set(id, askedWhen ? [...read, notAsked] : read);
  }
}

function* wrongRules(
  tool: AppraisalTool,
  place: string,
  { tables, prompts }: AppraisalDomain,
  answersOf: ReadonlyMap<string, string[]>,
): Places {
  for (const [table, rules] of tables.entries()) {
    for (const [at, { when, proposes }] of rules.entries()) {
      const here = `${place}.tables.${table}.${at}`;
      yield* wrongTest(`${here}.when`, when, answersOf);
      yield* unknown(`${here}.proposes`, proposes, idsOf(tool.levels));
    }
  }
  for (const [at, { when, suggests }] of prompts.entries()) {
    yield* wrongTest(`${place}.prompts.${at}.when`, when, answersOf);
    yield* unknown(`${place}.prompts.${at}.suggests`, suggests, idsOf(tool.levels));
  }
}

function* wrongTest(place: string, test: AnswerTest, answersOf: ReadonlyMap<string, string[]>): Places {
  for (const [id, answers] of Object.entries(test)) yield* unknown(`${place}.${id}`, answers, answersOf.get(id) ?? []);
}

function* wrongOverall(tool: AppraisalTool): Places {
  const { levels, rules, prompts } = tool.overall;
  for (const [at, { when, proposes }] of rules.entries()) {
    yield* wrongCounts(tool, `overall.rules.${at}.when`, when);
    yield* unknown(`overall.rules.${at}.proposes`, proposes, idsOf(levels));
  }
  for (const [at, { when, suggests }] of prompts.entries()) {
    yield* wrongCounts(tool, `overall.prompts.${at}.when`, when);
    yield* unknown(`overall.prompts.${at}.suggests`, suggests, idsOf(levels));
  }
}

function* wrongCounts({ levels: known, groups, settings }: AppraisalTool, place: string, tests: CountTest[]): Places {
  const settingsOf = (wanted: string) => idsOf(settings.filter(({ kind }) => kind === wanted));
  for (const [at, { levels, among }] of tests.entries()) {
    const here = `${place}.${at}`;
    if ('setting' in levels) yield* unknown(`${here}.levels.setting`, levels.setting, settingsOf('levels'));
    else yield* unknown(`${here}.levels`, levels, idsOf(known));
    if (!among) continue;
    if ('group' in among) yield* unknown(`${here}.among.group`, among.group, idsOf(groups));
    else yield* unknown(`${here}.among`, Object.values(among), settingsOf('domains'));
  }
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const symbolsOf = (items: readonly { symbol: string }[]) => items.map(({ symbol }) => symbol);

function* unknown(
  place: string,
  named: string | null | undefined | readonly string[],
  known: readonly string[],
): Places {
  const ids = typeof named === 'string' ? [named] : (named ?? []);
  for (const id of ids) if (!known.includes(id)) yield `${place}: ${id}`;
}

function* repeated(place: string, values: readonly string[], key = 'id'): Places {
  for (const [at, value] of values.entries()) if (values.indexOf(value) !== at) yield `${place}.${at}.${key}: ${value}`;
}
