/** What a reader of a method alert should look at. */
import type { ImportWarning, RecognisedField, RecognisedTrialRow } from '../../../../shared/contract/recognised.ts';
import type { Source } from '../source.ts';
import { findPlaceholders } from './fields.ts';
import type { AlertHeading } from './headings.ts';
import { isOutdated, periodPattern } from './trials.ts';

export interface AlertFindings {
  headings: readonly AlertHeading[];
  fields: readonly RecognisedField[];
  trials: readonly { row: RecognisedTrialRow; isGuess: boolean }[];
  citations: readonly number[];
  hasReferences: boolean;
  versionLogHeading: string | undefined;
  /** The day the text is as of, or only its year; null where the document does not say. */
  asOf: string | null;
}

export function alertWarnings(source: Source, findings: AlertFindings): ImportWarning[] {
  return [
    ...referenceWarnings(findings),
    ...numberWarnings(source, findings.headings),
    ...trialWarnings(findings.trials, findings.asOf),
    ...placeholderWarnings(source),
    ...emptyFieldWarnings(findings.fields),
  ];
}

function referenceWarnings({ citations, hasReferences }: AlertFindings): ImportWarning[] {
  if (citations.length === 0 || hasReferences) return [];
  return [
    {
      code: 'reference-list-missing',
      message: `The text cites ${citations.length} sources (up to number ${citations.at(-1)}), but has no reference list.`,
    },
  ];
}

/** Gaps within a level, and headings whose first number is not that of the section they stand in. */
function numberWarnings(source: Source, headings: readonly AlertHeading[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  headings.forEach((heading, index) => {
    const place = source.place(heading.start, heading.contentStart);
    const quote = `${heading.number} ${heading.title}`;
    const parts = heading.number.split('.').map(Number);
    const section = headings.slice(0, index).findLast((each) => each.level === 1);
    if (heading.level > 1 && section !== undefined && section.number !== String(parts[0])) {
      const message = `Heading ${heading.number} stands in section ${section.number}.`;
      warnings.push({ code: 'section-number-misplaced', message, quote, ...place });
      return;
    }
    const before = headings
      .slice(0, index)
      .findLast((each) => each.level === heading.level && sameParent(each, heading));
    const expected = before === undefined ? 1 : Number(before.number.split('.').at(-1)) + 1;
    if (parts.at(-1)! > expected) {
      const message = `Heading ${heading.number} follows ${before?.number ?? 'the start'}: a number is missing in between.`;
      warnings.push({ code: 'section-number-gap', message, quote, ...place });
    }
  });
  return warnings;
}

const sameParent = (a: AlertHeading, b: AlertHeading): boolean =>
  a.number.split('.').slice(0, -1).join('.') === b.number.split('.').slice(0, -1).join('.');

function trialWarnings(trials: AlertFindings['trials'], asOf: string | null): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  for (const { row, isGuess } of trials) {
    const place = {
      ...(row.page === undefined ? {} : { page: row.page }),
      ...(row.start === undefined ? {} : { start: row.start, end: row.end }),
    };
    const period = periodPattern.exec(row.period ?? '');
    if (
      period !== null &&
      (period[2]!.length === 3 || period[2]!.length > 4 || (period[2]!.length === 4 && period[2]! < period[1]!))
    ) {
      const message = `The period of ${row.registryId} is not a pair of years in order.`;
      warnings.push({ code: 'invalid-period', message, quote: row.period!, ...place });
    }
    if (isGuess) {
      const message = `The cells of the row of ${row.registryId} ran together and were parted at capitals; check them.`;
      warnings.push({ code: 'text-order-uncertain', message, ...place });
    }
  }
  const past = trials.filter(({ row }) => isOutdated(row, asOf));
  if (past.length > 0) {
    const ids = past.map(({ row }) => row.registryId).join(', ');
    const message = `The status of ${ids} does not fit its period at the document's date (${asOf}); compare with the registry.`;
    warnings.push({ code: 'trial-status-outdated', message });
  }
  return warnings;
}

function placeholderWarnings(source: Source): ImportWarning[] {
  const left = findPlaceholders(source.body);
  if (left.length === 0) return [];
  const [first] = left;
  const message = `${left.length} prompts of the template were left unfilled; they were dropped.`;
  return [{ code: 'placeholder-left', message, quote: first!.text, ...source.place(first!.start, first!.end) }];
}

function emptyFieldWarnings(fields: readonly RecognisedField[]): ImportWarning[] {
  return fields
    .filter((field) => field.text === '')
    .map(({ section, label, page, start, end }) => ({
      code: 'empty-field',
      message: `The field "${label}"${section === null ? '' : ` in section ${section}`} is empty.`,
      ...(page === undefined ? {} : { page }),
      ...(start === undefined ? {} : { start, end }),
    }));
}
