/** What tables are made from, and the heads and words they share (resources/vocabularies/tables.json). */
import vocabulary from '../../../resources/vocabularies/tables.json' with { type: 'json' };
import { fillSentence } from '../../../shared/cards/fill-sentence.ts';
import type { Analysis } from '../../../shared/contract/analyses.ts';
import type { AppraisalTool } from '../../../shared/contract/appraisal-tools.ts';
import type { CostNote } from '../../../shared/contract/cost-notes.ts';
import type { DocumentDetail, DocumentRow } from '../../../shared/contract/documents.ts';
import type { ColumnType, EvidenceChoice, Table, TableKind } from '../../../shared/contract/exports.ts';
import type { Grade } from '../../../shared/contract/grades.ts';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import type { TableEdit } from '../../../shared/contract/ongoing-trials.ts';
import type { Outcome, Project, ProjectItem, SearchLogEntry } from '../../../shared/contract/projects.ts';
import type { ReferenceRow } from '../../../shared/contract/references.ts';
import type { PrismaFlow } from '../../../shared/contract/screening.ts';
import type { StudyList } from '../../../shared/contract/studies.ts';
import type { Tag } from '../../../shared/contract/tags.ts';
import type { NamedNumber, Trial } from '../../../shared/contract/trials.ts';
import type { NamedSource } from '../../../shared/model/source-title.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { SeenForms } from '../../../shared/risk-of-bias/bias-by-study.ts';

export interface TableInput {
  project: Pick<Project, 'title' | 'pico' | 'setting' | 'language'>;
  outcomes: readonly Outcome[];
  grades: readonly Grade[];
  /** In the order of their outcomes. */
  analyses: readonly Analysis[];
  studyList: StudyList;
  /** What may be seen by whoever exports. */
  riskOfBias: SeenForms & { tools: readonly AppraisalTool[] };
  costs: readonly CostNote[];
  tags: readonly Tag[];
  /** Included in the project, in printing order. */
  trials: readonly Trial[];
  /** Named by the project's documents, without a trial in the library. */
  missingNumbers: readonly NamedNumber[];
  /** What people wrote into the table of ongoing trials, in the language of the tables. */
  tableEdits: readonly TableEdit[];
  references: readonly ReferenceRow[];
  /** Those that the project did not exclude. */
  documents: readonly (Pick<DocumentDetail, 'id' | 'warningCount' | 'recognised'> & NamedSource)[];
  /** Every document of the library, with what was decided about it in `decisions`. */
  documentRows: readonly DocumentRow[];
  decisions: readonly ProjectItem[];
  searches: readonly SearchLogEntry[];
  flow: PrismaFlow;
  /** What the check of each card says. */
  cardFindings: readonly CardFinding[];
  /** The newest first, at most `historyLimit`. */
  history: readonly HistoryEntry[];
  /** How tables of outcomes are told; as Cochrane does where nobody said. */
  evidence?: EvidenceChoice | undefined;
  language: Locale;
  /** The local day, ISO 8601. */
  today: string;
}

/** `place`: the field's label; '' where it is about the whole card. */
export interface CardFinding {
  title: string;
  place: string;
  message: string;
}

export const historyLimit = 10_000;

type Types = Partial<Record<number, ColumnType>>;

/** The table's name in its language. */
export const tableName = (kind: TableKind, locale: Locale): string => vocabulary[kind].title[locale];

/**
 * A table with its title and heads in place. `types`: of the columns by their place, text where none is given; `columns`
 * replaces the heads of the vocabulary.
 */
export function emptyTable(kind: TableKind, input: TableInput, types?: Types, columns?: string[]): Table {
  const heads = columns ?? (vocabulary[kind].columns as Record<Locale, string>[]).map((head) => head[input.language]);
  return {
    kind,
    title: `${tableName(kind, input.language)} – ${input.project.title}`,
    language: input.language,
    columns: heads,
    ...(types && { types: heads.map((_, index) => types[index] ?? 'text') }),
    rows: [],
    notes: [],
  };
}

export function tableWord(
  key: keyof typeof vocabulary.words,
  locale: Locale,
  values: Record<string, string | number> = {},
): string {
  return fillSentence(vocabulary.words[key][locale], values);
}

/** «–» where nobody knows. */
export const countCell = (count: number | null): string => (count === null ? '–' : String(count));
