/** Rows that stand in for parents that could not be read, so that what a person made on them is not lost with them. */
import { emptyPico } from '../../../shared/contract/projects.ts';
import type { LibraryDatabase } from '../database.ts';
import { hasTable } from '../has-table.ts';
import type { Row } from '../row.ts';

export interface Template {
  template: string;
  templateVersion: string;
}

export interface PlaceholderTools {
  db: LibraryDatabase;
  at: string;
  ids: () => string;
  /** For a card whose own is not known. */
  template: Template;
}

/** Said in both languages: a library has none of its own. */
const named = (nb: string, en: string) => `${nb} / ${en}`;
export const unknownPerson = named('Ukjent person', 'Unknown person');

type Maker = (id: string, tools: PlaceholderTools) => Row | null;

/** What stands in for a row of a table; null where something else must be lost instead. */
export const placeholders: Record<string, Maker> = {
  person: (id, { at }) => ({ id, name: unknownPerson, created_at: at }),
  source: (id, { db, at }) => ({
    id,
    sha256: '',
    byte_length: sumOf(db, 'SELECT sum(length(bytes)) FROM source_chunk WHERE source_id = ?', id),
    media_type: 'application/octet-stream',
    name: named('Berget fil', 'Salvaged file'),
    imported_at: at,
    imported_by: anyPerson(db),
  }),
  document: (id, tools) => ({
    id,
    // A source of its own: which one it was read from is not known.
    source_id: tools.ids(),
    format: 'text',
    title: titleOfDocument(id, tools.db),
    kind: 'other',
    language: 'und',
    issuer: null,
    year: null,
    page_count: sumOf(tools.db, 'SELECT count(*) FROM page WHERE document_id = ?', id),
    warning_count: 0,
    recognised: JSON.stringify(recognisedNothing(titleOfDocument(id, tools.db))),
  }),
  trial: (id, { db }) => {
    const told = db
      .prepare('SELECT record, as_of FROM trial_snapshot WHERE trial_id = ? ORDER BY as_of DESC')
      .all(id) as { record: string; as_of: string }[];
    for (const { record, as_of } of told) {
      const registryId = registryIdOf(record);
      if (registryId) return { id, registry_id: registryId, record, as_of };
    }
    return null;
  },
  reference: (id) => {
    const title = named('Berget referanse', 'Salvaged reference');
    return { id, csl: JSON.stringify({ id, type: 'article', title }), title_key: '' };
  },
  project: (id, { db, at }) => ({
    id,
    title: named('Berget prosjekt', 'Salvaged project'),
    question: '',
    language: 'nb',
    pico: JSON.stringify(emptyPico),
    created_at: at,
    created_by: anyPerson(db),
    updated_at: at,
  }),
  outcome: (id, { db, at }) => ({
    id,
    project_id: projectNaming(db, id),
    name: 'Berget utfall',
    name_en: 'Salvaged outcome',
    description: '',
    importance: 5,
    position: 0,
    created_at: at,
    created_by: anyPerson(db),
  }),
  study: (id, { db, at }) => ({
    id,
    project_id: projectNaming(db, id),
    name: named('Berget studie', 'Salvaged study'),
    design: '',
    arms: '[]',
    sources: '[]',
    note: '',
    created_at: at,
    created_by: anyPerson(db),
    updated_at: at,
    updated_by: anyPerson(db),
  }),
  card: (id, { db, at, template, ids }) => ({
    id,
    project_id: String(db.prepare('SELECT id FROM project ORDER BY id DESC LIMIT 1').pluck().get() ?? ids()),
    template: template.template,
    template_version: template.templateVersion,
    language: 'nb',
    state: 'draft',
    version: 1,
    title: named('Berget kort', 'Salvaged card'),
    version_log: '[]',
    created_at: at,
    created_by: anyPerson(db),
    updated_at: at,
  }),
};

export function recognisedNothing(title: string) {
  return { kind: 'other', title, language: 'und', identifiers: [], dates: {}, sections: [], warnings: [] };
}

/** The project of the rows that name an outcome or a study; '' where none does. */
function projectNaming(db: LibraryDatabase, id: string): string {
  const naming = [
    'SELECT project_id FROM grade WHERE outcome_id = @id',
    // What is salvaged has the schema it had, which may be an older one.
    ...(hasTable(db, 'study_result')
      ? [
          'SELECT project_id FROM study_result WHERE @id IN (outcome_id, study_id)',
          'SELECT project_id FROM appraisal WHERE @id IN (outcome_id, study_id)',
          'SELECT project_id FROM analysis WHERE outcome_id = @id',
        ]
      : []),
  ];
  const found = db
    .prepare(`${naming.join(' UNION ALL ')} LIMIT 1`)
    .pluck()
    .get({ id });
  return String(found ?? '');
}

const sumOf = (db: LibraryDatabase, sql: string, id: string) => Number(db.prepare(sql).pluck().get(id) ?? 0);

const anyPerson = (db: LibraryDatabase) =>
  String(db.prepare('SELECT id FROM person ORDER BY created_at LIMIT 1').pluck().get() ?? 'salvage');

const longestTitle = 80;

/** The first line of its text, where that was read. */
function titleOfDocument(id: string, db: LibraryDatabase): string {
  const text = db.prepare('SELECT text FROM text_chunk WHERE document_id = ? ORDER BY seq LIMIT 1').pluck().get(id);
  const line = String(text ?? '')
    .split('\n')
    .find((each) => each.trim() !== '');
  return line?.trim().slice(0, longestTitle).toWellFormed() ?? named('Berget dokument', 'Salvaged document');
}

function registryIdOf(record: string): string | null {
  try {
    const { registryId } = JSON.parse(record) as { registryId?: unknown };
    return typeof registryId === 'string' ? registryId : null;
  } catch {
    return null;
  }
}
