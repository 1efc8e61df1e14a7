/** What the rows of each table look like as they are stored, so that rows can be told apart without their table. */
import type { LibraryDatabase } from '../database.ts';
import type { StoredValue } from './record.ts';
import type { PageContent, StoredRow } from './tree.ts';

interface Column {
  name: string;
  type: string;
  mayBeNull: boolean;
  fits(value: StoredValue): boolean;
  /** Text that only a few columns can hold: it tells tables apart. */
  isTelling: boolean;
}

export interface TableShape {
  name: string;
  /** Tables without row numbers are stored as indexes are. */
  kind: PageContent['kind'];
  /** In the order that they are stored in. */
  columns: Column[];
  /** The column that is the row's number, which is not stored. */
  numberColumn: string | null;
}

interface ColumnRow {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

/** Tables that are made of others and are made anew. */
const derived = /^(sqlite_|passage|trial_number|number_)/;

/** The tables of a library that was made by the migrations. */
export function tableShapes(db: LibraryDatabase): TableShape[] {
  const tables = db
    .prepare(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all() as { name: string; wr: number }[];
  return tables
    .filter(({ name }) => !derived.test(name))
    .map(({ name, wr }) => {
      const rows = db.prepare('SELECT * FROM pragma_table_info(?)').all(name) as ColumnRow[];
      const key = rows.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      const stored = wr ? [...key, ...rows.filter(({ pk }) => pk === 0)] : rows;
      const number = !wr && key.length === 1 && key[0]!.type === 'INTEGER' ? key[0]!.name : null;
      return { name, kind: wr ? 'keys' : 'rows', columns: stored.map(columnFrom), numberColumn: number };
    });
}

const isoTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const hash = /^[0-9a-f]{64}$/;

function columnFrom({ name, type, notnull, pk }: ColumnRow): Column {
  const form = type !== 'TEXT' ? null : name === 'sha256' ? hash : /(^|_)at$/.test(name) ? isoTime : null;
  return {
    name,
    type,
    mayBeNull: !notnull && (pk === 0 || type === 'INTEGER'),
    isTelling: form !== null,
    fits: (value) => isOfType(value, type) && (form === null || form.test(String(value))),
  };
}

function isOfType(value: StoredValue, type: string): boolean {
  switch (type) {
    case 'TEXT':
      return typeof value === 'string';
    case 'BLOB':
      return Buffer.isBuffer(value);
    case 'REAL':
      return typeof value === 'number';
    default:
      return typeof value === 'bigint' || Number.isInteger(value);
  }
}

/** Later schemas add columns at the end: rows written before that are shorter. */
export function fits(shape: TableShape, { values }: StoredRow): boolean {
  if (values.length > shape.columns.length) return false;
  return shape.columns.every((column, index) => {
    const value = values[index];
    if (value === undefined) return index > 0;
    return value === null ? column.mayBeNull : column.fits(value);
  });
}

/** The table that most rows of a page can belong to; null where there is none. */
export function shapeOfPage(shapes: readonly TableShape[], page: PageContent): TableShape | null {
  const candidates = shapes
    .filter(
      ({ kind, columns }) => kind === page.kind && page.rows.some(({ values }) => values.length === columns.length),
    )
    .map((shape) => ({ shape, count: page.rows.filter((row) => fits(shape, row)).length, telling: telling(shape) }))
    .filter(({ count }) => count > 0);
  candidates.sort((a, b) => b.count - a.count || b.telling - a.telling);
  return candidates[0]?.shape ?? null;
}

const telling = ({ columns }: TableShape) => columns.filter(({ isTelling }) => isTelling).length;
