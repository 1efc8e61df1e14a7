/** Pieces every Word export shares: texts with source marks, tables with repeated heads, the document with its properties. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { TableLayout } from '../../../shared/contract/exports.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { type GridCell, type MarkedLine, markedLines, tableGrid } from '../../../shared/tables/table-grid.ts';
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';
import { printWord } from '../print/print-words.ts';

const ink = '14343B';
/** Half points. */
const noteSize = 17;
const line = { style: BorderStyle.SINGLE, size: 4, color: 'B9C6C8' };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

export function textRuns(text: string, marks: readonly number[] = []): TextRun[] {
  const runs = [new TextRun(cleanText(text))];
  if (marks.length > 0) runs.push(new TextRun({ text: marks.join(','), superScript: true, color: ink }));
  return runs;
}

/** Paragraphs of a text; the first carries the label, the last the marks. */
export function labelledParagraphs(
  label: string,
  paragraphs: readonly string[],
  marks: readonly number[],
): Paragraph[] {
  return paragraphs.map((text, index) => {
    const runs = textRuns(text, index === paragraphs.length - 1 ? marks : []);
    if (index === 0 && label !== '')
      runs.unshift(new TextRun({ text: `${cleanText(label)}: `, bold: true, color: ink }));
    return new Paragraph({ children: runs });
  });
}

interface WordTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Relative. */
  widths: readonly number[];
  /** Of the text on a page. */
  widthPt: number;
  sizePt?: number;
  layout?: TableLayout | undefined;
}

/** Between the line of a cell and what stands in it, in twentieths of a point. */
const cellMargins = { marginUnitType: WidthType.DXA, top: 50, bottom: 20, left: 80, right: 80 };

/** The head is repeated on every page and rows do not break across pages. Letters of notes are raised. */
export function wordTable({ columns, rows, widths, widthPt, sizePt, layout }: WordTable): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((width / total) * widthPt * 20));
  // Half points.
  const size = Math.round(2 * (sizePt ?? (columns.length > 8 ? 7.5 : 8.5)));
  const grid = tableGrid({ columns, rows, layout });
  const cell = ({ text, column, columnSpan, rowSpan, isGroup }: GridCell, isHead: boolean) => {
    const width = columnWidths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
    const lines = isHead ? text.split('\n').map(unmarked) : markedLines(text, column, layout);
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      shading: isHead ? { fill: 'EEF3F3' } : undefined,
      ...(columnSpan > 1 && { columnSpan }),
      ...(rowSpan > 1 && { rowSpan }),
      children: lines.map((line) => {
        const children = tableRuns(line.text, { bold: isHead, size });
        if (line.letters.length > 0) {
          children.push(new TextRun({ text: line.letters.join(','), superScript: true, size }));
        }
        const spacing = { after: 40 };
        return new Paragraph({ children, spacing, ...(isGroup && { alignment: AlignmentType.CENTER }) });
      }),
    });
  };
  const row = (cells: readonly GridCell[], isHead: boolean) =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((each) => cell(each, isHead)) });
  return new Table({
    width: { size: columnWidths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths,
    margins: cellMargins,
    borders,
    rows: [...grid.head.map((cells) => row(cells, true)), ...grid.rows.map((cells) => row(cells, false))],
  });
}

/** The large circle of GRADE is drawn as high as its ⊕ (fonts disagree on their sizes). */
function tableRuns(text: string, { bold, size }: { bold?: boolean; size: number }): TextRun[] {
  return cleanText(text)
    .split(/(◯+)/)
    .filter((part, at) => part !== '' || at === 0)
    .map((part) => new TextRun({ text: part, bold, size: part.startsWith('◯') ? Math.round(0.74 * size) : size }));
}

const unmarked = (text: string): MarkedLine => ({ text, letters: [] });

/** Cells that hold more than text, e.g. the PICO box and labelled rows. */
export function layoutTable(rows: readonly (readonly Paragraph[])[][], widths: readonly number[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: cellMargins,
    borders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: widths[index] ?? 50, type: WidthType.PERCENTAGE }, children }),
          ),
        }),
    ),
  });
}

/** Lines above or below a table, smaller than the text of a card. */
export const tableNotes = (lines: readonly string[]): Paragraph[] =>
  lines.map(
    (line, at) =>
      new Paragraph({
        style: 'TableNote',
        children: tableRuns(line, { size: noteSize }),
        spacing: { ...(at === 0 && { before: 100 }), after: at === lines.length - 1 ? 100 : 40 },
      }),
  );

export interface WordDocument {
  title: string;
  creator: string;
  language: Locale;
  header: string;
  /** ISO date of the content; also the file's created and modified time, so that equal content gives equal bytes. */
  date: string;
  isLandscape?: boolean;
  children: ISectionOptions['children'];
}

export async function packWord(word: WordDocument): Promise<Uint8Array> {
  const { language } = word;
  const pageOf = [
    `${printWord('page', language)} `,
    PageNumber.CURRENT,
    ` ${printWord('of', language)} `,
    PageNumber.TOTAL_PAGES,
  ];
  const heading = (size: number) => ({
    run: { size, bold: true, color: ink, font: 'Calibri' },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  });
  const document = new Document({
    title: cleanText(word.title),
    creator: word.creator,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 20, language: { value: language === 'nb' ? 'nb-NO' : 'en-GB' } },
          paragraph: { spacing: { after: 100 } },
        },
        title: heading(36),
        heading1: heading(28),
        heading2: heading(22),
      },
      paragraphStyles: [
        {
          ...{ id: 'TableNote', name: 'Table note', basedOn: 'Normal', next: 'TableNote', quickFormat: true },
          run: { size: noteSize },
          paragraph: { spacing: { after: 40 } },
        },
        {
          ...{ id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal', quickFormat: true },
          ...heading(18),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: word.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: 1100, bottom: 1000, left: 1100, right: 1100 },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({ children: [new TextRun({ text: cleanText(word.header), size: 15, color: '595959' })] }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: pageOf, size: 15, color: '595959' })],
              }),
            ],
          }),
        },
        children: word.children,
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(word) };
  return new Uint8Array(await Packer.toBuffer(document, undefined, [core]));
}

/** docx writes no language and the clock's time; these are the document's own. */
function coreProperties({ title, creator, language, date }: WordDocument): string {
  const time = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(cleanText(title))}</dc:title><dc:creator>${escapeMarkup(creator)}</dc:creator><dc:language>${language}</dc:language>${time}</cp:coreProperties>`;
}

/** XML cannot hold control characters; a pasted one would make a file that Word refuses. */
export function cleanText(text: string): string {
  return text.replace(/\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, (character) =>
    character === '\n' || character === '\t' ? character : '',
  );
}
