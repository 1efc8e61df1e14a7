/** What a proposal rests on: a sentence of resources/vocabularies/grade-proposals.json with its figures. */
import vocabulary from '../../../resources/vocabularies/grade-proposals.json' with { type: 'json' };
import { fillSentence } from '../../cards/fill-sentence.ts';
import type { GradeDomain } from '../../contract/grades.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { countText } from '../../tables/printed-cell.ts';
import { decimalText, percentText } from '../tables/figure-text.ts';
import { gradeWords } from '../words.ts';

export type FindingCode = keyof typeof vocabulary.findings;

/** Kept as figures, so that one finding is told with the same numbers in both languages. */
export type FindingValue =
  | { count: number }
  | { decimal: number; digits: number }
  | { decimals: readonly number[]; digits: number }
  /** 0–1. */
  | { share: number }
  | { p: number }
  | { names: readonly string[] }
  | { domains: readonly GradeDomain[] }
  | { rule: keyof typeof vocabulary.rules }
  /** Thresholds; 0 is no effect. */
  | { lines: readonly number[]; digits: number };

export interface Finding {
  code: FindingCode;
  values: Readonly<Record<string, FindingValue>>;
}

export interface DomainProposal {
  domain: GradeDomain;
  /** Null where the data do not tell: the findings say what to look for. */
  levels: number | null;
  findings: readonly Finding[];
}

export const finding = (code: FindingCode, values: Finding['values'] = {}): Finding => ({ code, values });

/** Why there is nothing to propose from. */
export const nothingFor = (domain: GradeDomain, body: unknown): DomainProposal => ({
  domain,
  levels: null,
  findings: [finding(body === null ? 'no-analysis' : 'no-studies')],
});

export function findingText({ code, values }: Finding, locale: Locale): string {
  const words = Object.entries(values).map(([name, value]) => [name, valueText(value, locale)]);
  return fillSentence(vocabulary.findings[code][locale], Object.fromEntries(words));
}

/** All of a proposal as one passage, which becomes the start of a reason. */
export const proposalText = ({ findings }: Pick<DomainProposal, 'findings'>, locale: Locale): string =>
  findings.map((each) => findingText(each, locale)).join(' ');

function valueText(value: FindingValue, locale: Locale): string {
  if ('count' in value) return countText(value.count, locale);
  if ('share' in value) return percentText(value.share, locale);
  if ('p' in value) return pText(value.p, locale);
  if ('names' in value) return value.names.join(', ');
  if ('domains' in value) return value.domains.map((domain) => domainName(domain, locale)).join(', ');
  if ('rule' in value) return vocabulary.rules[value.rule][locale];
  if ('lines' in value) return value.lines.map((line) => lineText(line, value.digits, locale)).join(', ');
  if ('decimals' in value) return value.decimals.map((each) => decimalText(each, value.digits, locale)).join('; ');
  return decimalText(value.decimal, value.digits, locale);
}

const pText = (p: number, locale: Locale): string =>
  p < 0.001 ? `< ${decimalText(0.001, 3, locale)}` : decimalText(p, p < 0.1 ? 3 : 2, locale);

const lineText = (line: number, digits: number, locale: Locale): string =>
  line === 0 ? vocabulary.noEffect[locale] : decimalText(line, digits, locale, true);

const domainName = (domain: GradeDomain, locale: Locale): string => {
  const name = gradeWords.domains[domain][locale];
  return name.charAt(0).toLowerCase() + name.slice(1);
};
