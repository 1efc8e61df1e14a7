/** What a reader of a method alert should look at. */
import type {
  ImportWarning,
  Recognised,
  RecognisedField,
  RecognisedTrialRow,
} from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { disagreementWarnings } from '../checks/disagreements.ts';
import { periodWarnings } from '../checks/periods.ts';
import { placeOf } from '../checks/place-of.ts';
import { listMissing, referenceWarnings } from '../checks/references.ts';
import { runningSentences } from '../checks/running-text.ts';
import { numberWarnings } from '../checks/section-numbers.ts';
import type { Source } from '../source.ts';
import { isOutdated, periodPattern } from '../trial-period.ts';
import { findPlaceholders } from './fields.ts';
import type { AlertHeading } from './headings.ts';

export interface AlertFindings {
  headings: readonly AlertHeading[];
  fields: readonly RecognisedField[];
  trials: readonly { row: RecognisedTrialRow; isGuess: boolean }[];
  citations: readonly number[];
  references: NonNullable<Recognised['references']>;
  versionLogHeading: string | undefined;
  /** The day the text is as of, or only its year; null where the document does not say. */
  asOf: string | null;
}

export function alertWarnings(source: Source, findings: AlertFindings): ImportWarning[] {
  const rows = findings.trials.map(({ row }) => row);
  return [
    ...listWarnings(source, findings),
    ...numberWarnings(source, headingsOf(findings.headings), () => true),
    ...trialWarnings(findings.trials, findings.asOf),
    ...placeholderWarnings(source),
    ...emptyFieldWarnings(findings.fields),
    ...disagreementWarnings(runningSentences(source, rows)),
    ...periodWarnings(source, source.body.length).filter(({ start = 0 }) => !rows.some((row) => isWithin(row, start))),
  ];
}

const isWithin = (row: RecognisedTrialRow, at: number): boolean => at >= (row.start ?? 0) && at < (row.end ?? 0);

/** An alert cites in a few places only, so that one citation tells as much as many. */
function listWarnings(source: Source, { citations, references }: AlertFindings): ImportWarning[] {
  if (citations.length === 0 || references.length > 0)
    return referenceWarnings({ citations, references, hasList: true, source });
  return [listMissing(citations)];
}

const headingsOf = (headings: readonly AlertHeading[]) =>
  headings.map(({ contentStart, ...heading }) => ({ ...heading, end: contentStart }));

function trialWarnings(trials: AlertFindings['trials'], asOf: string | null): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  for (const { row, isGuess } of trials) {
    const place = placeOf(row);
    const period = periodPattern.exec(row.period ?? '');
    if (
      period !== null &&
      (period[2]!.length === 3 || period[2]!.length > 4 || (period[2]!.length === 4 && period[2]! < period[1]!))
    ) {
      const told = { trial: row.registryId, period: row.period! };
      warnings.push(importWarning('invalid-period', told, { quote: row.period!, ...place }));
    }
    if (isGuess) warnings.push(importWarning('text-order-uncertain', { trial: row.registryId }, place));
  }
  const past = trials.filter(({ row }) => isOutdated(row, asOf));
  if (past.length > 0 && asOf !== null) {
    const trials = past.map(({ row }) => row.registryId).join(', ');
    warnings.push(importWarning('trial-status-outdated', { trials, date: asOf }));
  }
  return warnings;
}

function placeholderWarnings(source: Source): ImportWarning[] {
  const left = findPlaceholders(source.body);
  if (left.length === 0) return [];
  const [first] = left;
  const place = source.place(first!.start, first!.end);
  return [importWarning('placeholder-left', { dropped: left.length }, { quote: first!.text, ...place })];
}

function emptyFieldWarnings(fields: readonly RecognisedField[]): ImportWarning[] {
  return fields
    .filter((field) => field.text === '')
    .map(({ section, label, ...field }) =>
      importWarning('empty-field', { label, ...(section !== null && { section }) }, placeOf(field)),
    );
}
