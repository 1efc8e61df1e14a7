/** What a reader of any document should look at: its figures, numbers, periods, sources and leftovers. */
import type {
  ImportWarning,
  Recognised,
  RecognisedSection,
  RecognisedTable,
} from '../../../../shared/contract/recognised.ts';
import { cellShareWarnings } from '../../../../shared/figures/cell-shares.ts';
import { percentageWarnings } from '../../../../shared/figures/percentages.ts';
import { sumWarnings } from '../../../../shared/figures/sums.ts';
import { tableOfFigures } from '../../../../shared/figures/table-figures.ts';
import type { PlaceOfRow } from '../../../../shared/figures/table-warning.ts';
import type { Caption } from '../registry/captions.ts';
import type { Sentence } from '../registry/statistics.ts';
import type { Source } from '../source.ts';
import { captionWarnings } from './captions.ts';
import { disagreementWarnings } from './disagreements.ts';
import { leftoverWarnings } from './leftovers.ts';
import { periodWarnings } from './periods.ts';
import { placeOfRow } from './place-of.ts';
import { referenceWarnings } from './references.ts';
import { sectionWarnings } from './section-numbers.ts';
import { trialStatusWarnings } from './trial-status.ts';

export interface CheckedDocument {
  source: Source;
  sections: readonly RecognisedSection[];
  captions: readonly Caption[];
  tables: readonly RecognisedTable[];
  citations: readonly number[];
  references: NonNullable<Recognised['references']>;
  /** Whether there is a list of references, also one without numbers. */
  hasList: boolean;
  /** Where the list of references begins; the text's end without one. */
  listStart: number;
  /** The day or year the document is of; null where it does not say. */
  asOf: string | null;
}

/** `sentences` are those of running text. */
export function checkDocument(document: CheckedDocument, sentences: readonly Sentence[]): ImportWarning[] {
  const { source, sections, captions, tables, listStart, asOf } = document;
  const figures = tables.map(tableOfFigures);
  const placeOf: PlaceOfRow = (table, row) => placeOfRow(source, table, row);
  return [
    ...sumWarnings(figures, placeOf),
    ...percentageWarnings(figures, placeOf),
    ...cellShareWarnings(tables, placeOf),
    ...captionWarnings(source, captions, listStart),
    ...sectionWarnings(source, sections),
    ...referenceWarnings(document),
    ...trialStatusWarnings(tables, asOf),
    ...checkText(source, sentences, listStart),
  ];
}

/** What can be told of any text: `until` is where the references begin. */
export function checkText(source: Source, sentences: readonly Sentence[], until = source.body.length): ImportWarning[] {
  return [...disagreementWarnings(sentences), ...periodWarnings(source, until), ...leftoverWarnings(source)];
}
