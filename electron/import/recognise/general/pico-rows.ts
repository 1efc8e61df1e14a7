/** The PICO where a document prints it with labels: as lines, or as rows or columns of a table. */
import labels from '../../../../resources/templates/recognition/pico-labels.json' with { type: 'json' };
import type { RecognisedTable } from '../../../../shared/contract/recognised.ts';
import { labelPattern } from '../labels.ts';
import { collapse } from '../source.ts';

type Element = keyof typeof labels;
type Pico = Record<Element, string[]>;
const elements = Object.keys(labels) as Element[];
const names = elements.map((element) => ({
  element,
  cell: new RegExp(
    `^(?:[PICO]\\b\\s*[:–(-]?\\s*)?(?:${labels[element].map(labelPattern).join('|')})\\s*(?:\\([^)]*\\))?\\s*:?$`,
    'iu',
  ),
  row: new RegExp(
    `^[^\\S\\n]*(?:[•–-]\\s+)?(?:[PICO]\\b\\s*[:–(-]?\\s*)?(?:${labels[element].map(labelPattern).join('|')})\\s*(?:\\([^)\\n]{0,40}\\))?(?:\\s*:[^\\S\\n]*| {2,}|\\t+|[^\\S\\n]*\\n\\s*)(\\S[^\\n]{0,600})`,
    'imu',
  ),
}));
const elementOf = (cell: string | undefined): Element | null =>
  names.find(({ cell: pattern }) => pattern.test(collapse(cell ?? '')))?.element ?? null;

/** Before a label within a paragraph, where it takes a line of its own. */
const runIn = new RegExp(
  `(?<=[.;])[^\\S\\n](?=(?:${elements.flatMap((element) => labels[element].map(labelPattern)).join('|')})\\s*(?:\\([^)\\n]{0,40}\\))?\\s*:)`,
  'giu',
);

/** Three of the four elements at least, as one label alone means much else; null where no such place is found. */
export function findPicoRows(printed: string, tables: readonly RecognisedTable[]): Pico | null {
  const found = tables.map((table) => fromTable(table)).find((pico) => isWhole(pico));
  if (found !== undefined) return found;
  const text = printed.replace(runIn, '\n');
  const starts = names.flatMap(({ row }) => [...text.matchAll(new RegExp(row, 'gimu'))].map(({ index }) => index));
  for (const start of starts.sort((a, b) => a - b)) {
    const pico = fromLines(text.slice(start, start + longestBox));
    if (isWhole(pico)) return pico;
  }
  return null;
}

function fromLines(box: string): Pico {
  const pico = emptyPico();
  for (const { element, row } of names) {
    const value = row.exec(box)?.[1];
    if (value !== undefined) pico[element] = itemsOf(value);
  }
  return pico;
}

/** Characters within which the four elements stand together. */
const longestBox = 4000;

const emptyPico = (): Pico => ({ population: [], intervention: [], comparator: [], outcome: [] });
const isWhole = (pico: Pico): boolean =>
  pico.population.length > 0 &&
  pico.intervention.length > 0 &&
  elements.filter((element) => pico[element].length > 0).length >= 3;

/** Elements as rows' names, or as the columns' names over one row. */
function fromTable({ columns, rows }: RecognisedTable): Pico {
  const pico = emptyPico();
  for (const [name, ...cells] of [columns, ...rows]) {
    const element = elementOf(name);
    const value = cells.filter((cell) => cell !== '').join(' ');
    if (element !== null && value !== '' && elementOf(cells[0]) === null) pico[element] = itemsOf(value);
  }
  if (isWhole(pico)) return pico;
  columns.forEach((column, at) => {
    const element = elementOf(column);
    const value = rows.length === 1 ? (rows[0]![at] ?? '') : '';
    if (element !== null && value !== '') pico[element] = itemsOf(value);
  });
  return pico;
}

/** A list parted by bullets or semicolons as its items; other text as one. */
const itemsOf = (text: string): string[] =>
  text
    .split(/[•▪;]/)
    .map((item) => collapse(item).replace(/^[-–]\s+|\.$/g, ''))
    .filter((item) => item !== '');
