/** Every row that can still be read of a library's tables: first what hangs on their roots, then what hangs on nothing. */
import type { PageFile } from './page-file.ts';
import type { StoredValue } from './record.ts';
import { fits, shapeOfPage, type TableShape } from './table-shapes.ts';
import { freePages, readTreePage, type StoredRow, type TreePage, walkTree } from './tree.ts';

export interface ReadRow {
  table: string;
  columns: Record<string, StoredValue>;
  /** On a page that nothing points at any more: it may be of an earlier time. */
  isLoose: boolean;
}

export interface ReadingReport {
  /** Rows that stand there and cannot be read, by table. */
  lost: Map<string, number>;
  /** Pages that should be of a tree and are not. */
  unreadablePages: number[];
  /** Tables that were not read from their root to the last row. */
  brokenTables: Set<string>;
}

export const emptyReport = (): ReadingReport => ({ lost: new Map(), unreadablePages: [], brokenTables: new Set() });

interface Root {
  name: string;
  page: number;
}

/** Yields page by page, so that whoever reads can do other work between them. */
export function* readRows(
  file: PageFile,
  shapes: readonly TableShape[],
  report: ReadingReport,
): Generator<{ page: number; rows: ReadRow[] }> {
  const seen = new Set<number>();
  const strangers: TreePage[] = [];
  let isWhole = true;
  const unreadable = (page: number) => {
    isWhole = false;
    report.unreadablePages.push(page);
  };
  const roots = readRoots(file, seen, unreadable);
  for (const shape of shapes) {
    const root = roots.find(({ name }) => name === shape.name);
    const isBroken = () => {
      isWhole = false;
      report.brokenTables.add(shape.name);
    };
    const unreadableHere = (page: number) => {
      isBroken();
      report.unreadablePages.push(page);
    };
    if (!root) isBroken();
    for (const page of root ? walkTree(file, root.page, seen, unreadableHere) : []) {
      const isOther = page.rows.length > 0 && (page.kind !== shape.kind || !page.rows.some((row) => fits(shape, row)));
      if (isOther) strangers.push(page);
      else yield { page: page.number, rows: takeRows(shape, page, report, false) };
      if (isOther || page.lost > 0) isBroken();
    }
  }
  // Where nothing is broken, what hangs on nothing is what was deleted.
  if (isWhole) return;
  for (const { name, page } of roots) {
    if (!shapes.some((shape) => shape.name === name)) for (const _ of walkTree(file, page, seen, () => undefined));
  }
  const free = freePages(file);
  for (let number = 2; number <= file.pageCount; number++) {
    if (seen.has(number) || free.has(number)) continue;
    const content = readTreePage(file, number);
    if (content) strangers.push({ number, ...content });
  }
  for (const page of strangers) {
    const shape = shapeOfPage(shapes, page);
    if (shape) yield { page: page.number, rows: takeRows(shape, page, report, true) };
  }
}

function takeRows(shape: TableShape, page: TreePage, report: ReadingReport, isLoose: boolean): ReadRow[] {
  const rows = page.rows.filter((row) => fits(shape, row));
  const lost = page.lost + page.rows.length - rows.length;
  if (lost > 0) {
    report.lost.set(shape.name, (report.lost.get(shape.name) ?? 0) + lost);
    report.brokenTables.add(shape.name);
  }
  return rows.map((row) => ({ table: shape.name, columns: columnsOf(shape, row), isLoose }));
}

function columnsOf({ columns, numberColumn }: TableShape, { rowid, values }: StoredRow): Record<string, StoredValue> {
  const named = columns
    .slice(0, values.length)
    .map(({ name }, index) => [name, name === numberColumn ? rowid : values[index]!] as const);
  return Object.fromEntries(named);
}

/** Where each table and index begins, as the library's own list on its first page says. */
function readRoots(file: PageFile, seen: Set<number>, unreadable: (page: number) => void): Root[] {
  const roots: Root[] = [];
  for (const { rows } of walkTree(file, 1, seen, unreadable)) {
    for (const { values } of rows) {
      const [, name, , page] = values;
      if (typeof name === 'string' && typeof page === 'number' && page > 1) roots.push({ name, page });
    }
  }
  return roots;
}
