/** Whether highlights cover the words they are of: rectangles of random passages against the words that pdftotext places. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractPdf } from '../../electron/import/formats/pdf/extract-pdf.ts';
import { type Rect, rectsFromRange } from '../../shared/anchors/rects.ts';
import { wordRuns } from '../../shared/anchors/word-runs.ts';
import type { ExtractedDocument, ExtractedPage } from '../../shared/model/extraction.ts';
import { below, oneOf, type Random, randomFrom } from '../long/random.ts';
import { askRival, type BenchRow, isInstalled, notMeasured } from './measure.ts';

const realFiles = join(import.meta.dirname, '../../../shared/data/pdf');

interface Box extends Rect {
  text: string;
}
interface Word {
  text: string;
  start: number;
  end: number;
}
export interface Cover {
  passages: number;
  covered: number;
  /** What was left bare, to look at. */
  bare: string[];
}

/** As many passages of two to ten words, from any page of any file; words that pdftotext cuts otherwise are passed over. */
export async function coverOf(paths: readonly string[], passages: number, seed: number): Promise<Cover> {
  const random = randomFrom(seed);
  const pages: { path: string; read: ExtractedDocument; page: ExtractedPage; boxes: readonly Box[] }[] = [];
  for (const path of paths) {
    const read = await extractPdf(new Uint8Array(readFileSync(path)), path, () => undefined);
    if (read.kind !== 'document') continue;
    const boxes = wordBoxes(path);
    pages.push(...read.pages.map((page) => ({ path, read, page, boxes: boxes[page.pageIndex] ?? [] })));
  }
  const cover: Cover = { passages: 0, covered: 0, bare: [] };
  for (let tried = 0; cover.passages < passages && tried < passages * 10; tried++) {
    const { path, read, page, boxes } = oneOf(random, pages);
    const isCovered = coversPassage(read, page, boxes, random);
    if (isCovered === null) continue;
    cover.passages++;
    if (isCovered === true) cover.covered++;
    else cover.bare.push(`${path} page ${page.pageIndex + 1}: ${isCovered}`);
  }
  return cover;
}

/** True where six sevenths of the passage's width are covered and the better half of each word; else the passage. */
function coversPassage(
  read: ExtractedDocument,
  page: ExtractedPage,
  boxes: readonly Box[],
  random: Random,
): true | string | null {
  const text = read.text.slice(page.start, page.end);
  const words = [...text.matchAll(/\S+/g)].map(
    ({ 0: printed, index }): Word => ({
      text: printed,
      start: page.start + index,
      end: page.start + index + printed.length,
    }),
  );
  const count = 2 + below(random, 9);
  if (words.length < count) return null;
  const first = below(random, words.length - count + 1);
  const chosen = words.slice(first, first + count);
  const runs = wordRuns(page.runs, text, page.start);
  const theirs = chosen.map((word) => nearest(boxes, word.text, rectsFromRange(runs, word)[0]));
  if (!theirs.every((box) => box !== null)) return null;
  const rects = rectsFromRange(runs, { start: chosen[0]!.start, end: chosen.at(-1)!.end });
  const shares = theirs.map((box) => coveredWidth(rects, box) / box.width);
  const all = theirs.reduce((sum, box) => sum + box.width, 0);
  const covered = theirs.reduce((sum, box, index) => sum + box.width * shares[index]!, 0);
  return (
    (covered >= (all * 6) / 7 && shares.every((share) => share >= 0.5)) || chosen.map((word) => word.text).join(' ')
  );
}

/** The word of the same letters that stands nearest; null where none stands within an inch. */
function nearest(boxes: readonly Box[], text: string, own: Rect | undefined): Box | null {
  if (own === undefined) return null;
  const middle = (rect: Rect): [number, number] => [rect.x + rect.width / 2, rect.y + rect.height / 2];
  const [x, y] = middle(own);
  const far = (box: Box): number => Math.hypot(middle(box)[0] - x, middle(box)[1] - y);
  const same = boxes.filter((box) => box.text === text && far(box) < 72);
  return same.sort((a, b) => far(a) - far(b))[0] ?? null;
}

function coveredWidth(rects: readonly Rect[], box: Box): number {
  const middle = box.y + box.height / 2;
  return rects
    .filter((rect) => rect.y <= middle && middle <= rect.y + rect.height)
    .reduce(
      (sum, rect) => sum + Math.max(0, Math.min(box.x + box.width, rect.x + rect.width) - Math.max(box.x, rect.x)),
      0,
    );
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function wordBoxes(path: string): Box[][] {
  const pages = askRival('pdftotext', ['-bbox', '-cropbox', '-q', path, '-']).split('<page ').slice(1);
  return pages.map((page) =>
    [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, text]) => ({
        x: Number(left),
        y: Number(top),
        width: Number(right) - Number(left),
        height: Number(bottom) - Number(top),
        text: text!.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name]!).normalize('NFC'),
      }),
    ),
  );
}

/** The share is told as the ratio: nothing is timed. */
export async function benchHighlights(seed: number): Promise<BenchRow[]> {
  const name = 'passages covered by their highlights';
  if (!existsSync(realFiles)) return [];
  if (!isInstalled('pdftotext')) return [notMeasured(name, '', 'poppler-utils')];
  const files = readdirSync(realFiles)
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => join(realFiles, file));
  const readable = files.filter(isReadable);
  const { passages, covered, bare } = await coverOf(readable, 200, seed);
  for (const passage of bare) process.stderr.write(`bare: ${passage}\n`);
  return [
    { name, ours: `${covered} of ${passages}`, rival: 'words of pdftotext', ratio: covered / passages, bar: 0.98 },
  ];
}

/** Whether pdftotext reads the file too. */
function isReadable(path: string): boolean {
  try {
    return askRival('pdftotext', ['-q', path, '-']).trim().length > 200;
  } catch {
    return false;
  }
}
