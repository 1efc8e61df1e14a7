/** A change of a row as fields with their words before and after; what only the program reads is left out. */
import type { HistoryChange } from '../../shared/contract/history.ts';
import type { Row, SqlValue } from './row.ts';

type Field = HistoryChange['fields'][number];

/** Columns that people read; those that hold JSON are told part by part. */
const shownColumns: Record<string, readonly string[]> = {
  source: ['name'],
  document: ['title', 'kind', 'issuer', 'year', 'language'],
  project: ['title', 'question', 'language', 'setting', 'pico', 'appraisal_choices'],
  outcome: ['name', 'name_en', 'description', 'importance', 'position', 'unit', 'better'],
  project_item: ['decision', 'reason'],
  search: ['source', 'kind', 'platform', 'searched_on', 'strategy', 'limits', 'hits', 'searcher'],
  screening: ['persons', 'reasons', 'studies'],
  screening_decision: ['stage', 'decision', 'reason'],
  tag: ['element', 'label', 'comment', 'quote'],
  suggestion_rejection: ['element'],
  grade: [
    'design',
    'uses_robins_i',
    'judgements',
    'studies',
    'participants',
    'effect',
    'comment',
    'effect_size',
    'statement',
    'follow_up',
  ],
  card: ['title', 'language', 'state', 'version', 'version_log', 'citation_style'],
  card_field: ['value', 'status', 'sources'],
  correction: ['words', 'text'],
  trial_link: ['state'],
  table_edit: ['text', 'was'],
  marker_binding: ['marker', 'words'],
  exemption: ['reason', 'owner', 'until', 'note'],
  document_version: ['number'],
  anchor_review: ['state', 'decision'],
  study: ['name', 'year', 'design', 'arms', 'note'],
  study_result: ['time_point', 'subgroup', 'kind', 'numbers', 'unit', 'direction', 'note'],
  appraisal: ['variant', 'answers', 'decisions', 'note', 'is_finished'],
  analysis: ['name', 'choices'],
  cost_note: ['kind', 'name', 'amount', 'unit', 'currency', 'year', 'factors', 'note', 'position'],
};
const jsonColumns = new Set([
  ...['pico', 'judgements', 'version_log', 'value', 'sources', 'reasons'],
  ...['arms', 'numbers', 'answers', 'decisions', 'choices', 'factors', 'appraisal_choices'],
]);

/** Fields that differ, in the order in which they are shown; `before` and `after` are the two sides of one change. */
export function changedFields(table: string, before: Row | null, after: Row | null): Field[] {
  return (shownColumns[table] ?? []).flatMap((column) => {
    const was = partsOf(column, before?.[column]);
    const is = partsOf(column, after?.[column]);
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
      const field = { path, before: was.get(path) ?? null, after: is.get(path) ?? null };
      return field.before === field.after || isUnsaid(field) ? [] : [field];
    });
  });
}

/** A judgement that lowers and raises nothing is as good as none; a new row is full of them. */
function isUnsaid({ path, before, after }: Field): boolean {
  return /^(judgements\.\w+\.levels|uses_robins_i)$/.test(path) && (before ?? '0') === '0' && (after ?? '0') === '0';
}

function partsOf(column: string, value: SqlValue | undefined): Map<string, string> {
  const parts = new Map<string, string>();
  const put = (path: string, words: string) =>
    words && !untoldPath.test(path) && parts.set(path, words.slice(0, longest));
  if (value === null || value === undefined) return parts;
  if (!jsonColumns.has(column)) put(column, String(value));
  else walk(JSON.parse(String(value)), column, put);
  return parts;
}

/** Of one field; the thing itself holds the rest. */
const longest = 20_000;

/** What only the program reads of a judgement. */
const untold = new Set(['tagIds', 'personId']);
/** Of what was proposed the step is told: the words begin the reason, and a form holds its proposal beside its decision. */
const untoldPath = /^judgements\.\w+\.proposal\.text$|^decisions\..*\.proposal$/;

/** A list is told as its lines, an object part by part. */
function walk(value: unknown, path: string, put: (path: string, words: string) => void): void {
  if (Array.isArray(value)) put(path, value.map(lineOf).join('\n'));
  else if (typeof value !== 'object' || value === null) put(path, value === null ? '' : String(value));
  else for (const [name, part] of Object.entries(value)) if (!untold.has(name)) walk(part, `${path}.${name}`, put);
}

/** A row of a table, a source with its quote, a version with its date, a factor with its figure, an arm with its name. */
function lineOf(item: unknown): string {
  if (Array.isArray(item)) return item.join(' | ');
  if (typeof item !== 'object' || item === null) return String(item);
  const { quote, date, change, name, amount, unit } = item as Record<string, unknown>;
  if (typeof quote === 'string') return `“${quote}”`;
  if (typeof date === 'string') return `${date} ${change ?? ''}`.trim();
  if (typeof amount === 'string') return [name, amount, unit].filter(Boolean).join(' ');
  return typeof name === 'string' ? name : '…';
}
