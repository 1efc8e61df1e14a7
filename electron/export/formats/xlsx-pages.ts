/** How sheets look on paper: as wide as a page, their heads on each, rows as high as their text. The writer has no options for that. */
import type writeXlsxFile from 'write-excel-file/node';
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';

/** What the writer lets be changed in its XML; it names the type of a file's content nowhere. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

export interface SheetPages {
  name: string;
  /** Rows of the head, from 1. */
  head: { first: number; last: number };
  /** Of each row, in points; undefined: one line. */
  heights: readonly (number | undefined)[];
}

export function xlsxPages(sheets: readonly SheetPages[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'),
          transformElementAttributes(tag, attributes, index, _options, { sheetIndex }) {
            // As many pages down as it takes.
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
            const height = tag === 'row' ? sheets[sheetIndex]?.heights[index ?? -1] : undefined;
            // Not called its own, so that the row follows when someone writes in it.
            return height === undefined ? attributes : { ...attributes, ht: height };
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', () => `<definedNames>${sheets.map(headName).join('')}</definedNames>`),
        },
      },
    },
  };
}

/** What Excel repeats at the top of each page. */
function headName({ name, head: { first, last } }: SheetPages, index: number): string {
  const place = `'${name.replaceAll("'", "''")}'!$${first}:$${last}`;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeMarkup(place)}</definedName>`;
}

const linePt = 15;
/** Bold letters are so much wider. */
const bolder = 1.1;

export interface SheetText {
  text: string;
  /** Of its columns together, in letters. */
  width: number;
  isBold: boolean;
  /** Rows that share its lines. */
  rows: number;
}

/** Height of a row whose texts are broken at their widths; undefined where each is of one line. */
export function rowHeight(texts: readonly SheetText[]): number | undefined {
  const lines = texts.map(({ text, width, isBold, rows }) => {
    const room = isBold ? width / bolder : width;
    const all = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
    return Math.ceil(all / rows);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : most * linePt;
}
