/** A document without fixed pages, as its reader hands it over: paragraphs, headings, tables and breaks in order. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';

export interface FlowParagraph {
  kind: 'paragraph';
  /** Lines parted by \n; leading blanks show the depth in a list. */
  text: string;
  heading?: FlowHeading;
  /** The title of a table or figure. */
  isCaption?: boolean;
  /** An item of a list: no empty line parts it from the item before it. */
  isItem?: boolean;
}

export interface FlowHeading {
  /** 1 for the highest; 0 for the document's title. */
  level: number;
  /** As printed, without the mark after it; null where the heading has none. */
  number: string | null;
  title: string;
}

export interface FlowTable {
  kind: 'table';
  rows: FlowRow[];
}
export interface FlowRow {
  isHeader: boolean;
  cells: FlowCell[];
}
export interface FlowCell {
  blocks: FlowBlock[];
  /** First column, from 0; spans are at least 1. */
  column: number;
  columnSpan: number;
  rowSpan: number;
}

/** A note stands at the end of the page that refers to it. */
export interface FlowNote {
  kind: 'note';
  text: string;
}
export interface FlowBreak {
  kind: 'page-break';
}
export type FlowBlock = FlowParagraph | FlowTable | FlowNote | FlowBreak;

export interface Flow {
  blocks: FlowBlock[];
  /** What stands around the text without being part of it, such as a site's menus: kept on a last page of its own. */
  surroundings: FlowBlock[];
  /** Lines of running heads and feet, each once. */
  heads: string[];
  feet: string[];
  title: string | null;
  /** Language tag, such as nb-NO; null where none is given. */
  language: string | null;
  links: string[];
  warnings: ImportWarning[];
}
