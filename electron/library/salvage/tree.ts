/** Pages of tables and indexes, and walking from a root to all that hangs on it, whatever is broken on the way. */
import { headerBytes, type PageFile } from './page-file.ts';
import { readRecord, readVarint, type StoredValue } from './record.ts';

export interface StoredRow {
  /** Null in tables without row numbers, and in indexes. */
  rowid: number | null;
  values: StoredValue[];
}

export interface PageContent {
  kind: 'rows' | 'keys';
  /** Pages below this one. */
  children: number[];
  rows: StoredRow[];
  /** Cells that could not be read. */
  lost: number;
  /** Pages that hold the rest of long rows. */
  overflow: number[];
}

const pageTypes: Record<number, { kind: PageContent['kind']; isLeaf: boolean }> = {
  2: { kind: 'keys', isLeaf: false },
  5: { kind: 'rows', isLeaf: false },
  10: { kind: 'keys', isLeaf: true },
  13: { kind: 'rows', isLeaf: true },
};

/** Null where the page is none of a tree. */
export function readTreePage(file: PageFile, number: number): PageContent | null {
  const bytes = file.page(number);
  const base = number === 1 ? headerBytes : 0;
  const type = bytes && pageTypes[bytes[base]!];
  if (!type) return null;
  const count = bytes.readUInt16BE(base + 3);
  const pointers = base + (type.isLeaf ? 8 : 12);
  if (pointers + 2 * count > file.usableSize) return null;
  const content: PageContent = { kind: type.kind, children: [], rows: [], lost: 0, overflow: [] };
  for (let index = 0; index < count; index++) {
    const at = bytes.readUInt16BE(pointers + 2 * index);
    if (at < pointers + 2 * count || at + 4 > file.usableSize) content.lost++;
    else if (!readCell(file, bytes, at, type, content)) content.lost++;
  }
  if (!type.isLeaf) content.children.push(bytes.readUInt32BE(base + 8));
  return content;
}

function readCell(
  file: PageFile,
  bytes: Buffer,
  start: number,
  { kind, isLeaf }: { kind: PageContent['kind']; isLeaf: boolean },
  content: PageContent,
): boolean {
  let at = start;
  if (!isLeaf) {
    content.children.push(bytes.readUInt32BE(at));
    at += 4;
    if (kind === 'rows') return true; // row numbers only
  }
  const size = readVarint(bytes, at);
  if (!size) return false;
  at = size.next;
  let rowid: number | null = null;
  if (kind === 'rows') {
    const number = readVarint(bytes, at);
    if (!number) return false;
    rowid = number.value;
    at = number.next;
  }
  const payload = readPayload(file, bytes, at, size.value, kind, content.overflow);
  const values = payload && readRecord(payload);
  if (!values) return false;
  content.rows.push({ rowid, values });
  return true;
}

/** The bytes of a row, of which only the beginning stands in the page where they are many. */
function readPayload(
  file: PageFile,
  bytes: Buffer,
  at: number,
  size: number,
  kind: PageContent['kind'],
  overflow: number[],
): Buffer | null {
  const usable = file.usableSize;
  if (size > file.byteLength + file.pageCount * file.pageSize) return null;
  const most = kind === 'rows' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) return at + size <= usable ? bytes.subarray(at, at + size) : null;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((size - least) % (usable - 4));
  const local = wanted <= most ? wanted : least;
  if (at + local + 4 > usable) return null;
  const parts = [bytes.subarray(at, at + local)];
  let next = bytes.readUInt32BE(at + local);
  for (let left = size - local; left > 0; ) {
    const page = next === 0 ? null : file.page(next);
    if (!page) return null;
    overflow.push(next);
    parts.push(page.subarray(4, Math.min(usable, 4 + left)));
    left -= usable - 4;
    next = page.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

export interface TreePage extends PageContent {
  number: number;
}

/** Every page that hangs on a root and was not seen before; `unreadable` is told of those that are no page of a tree. */
export function* walkTree(
  file: PageFile,
  root: number,
  seen: Set<number>,
  unreadable: (page: number) => void,
): Generator<TreePage> {
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number)) continue;
    const content = readTreePage(file, number);
    if (!content) {
      unreadable(number);
      continue;
    }
    seen.add(number);
    for (const page of content.overflow) seen.add(page);
    waiting.push(...content.children.reverse());
    yield { number, ...content };
  }
}

/** Pages that hold nothing now, as far as their list can be followed. */
export function freePages(file: PageFile): Set<number> {
  const free = new Set<number>();
  for (let trunk = file.header.freePage; trunk !== 0 && !free.has(trunk); ) {
    const bytes = file.page(trunk);
    if (!bytes) break;
    free.add(trunk);
    const count = Math.min(bytes.readUInt32BE(4), file.usableSize / 4 - 2);
    for (let index = 0; index < count; index++) free.add(bytes.readUInt32BE(8 + 4 * index));
    trunk = bytes.readUInt32BE(0);
  }
  return free;
}
