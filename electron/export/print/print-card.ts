/** A card as printed, whatever the format: sections of blocks, words filled in, sources numbered through the card. */
import type { Locale } from '../../../shared/model/vocabulary.ts';

/** `marks` are numbers of entries in `PrintCard.sources`. */
export interface PrintText {
  label: string;
  paragraphs: string[];
  marks: number[];
}
export interface PrintOption {
  /** «1» or «A» where the template prints one, otherwise ''. */
  code: string;
  label: string;
  isTicked: boolean;
}
export interface PrintOptionGroup extends PrintOption {
  nested: PrintOption[];
}

export type PrintBlock =
  | { kind: 'text'; text: PrintText }
  | { kind: 'pico'; cells: PrintText[] }
  | { kind: 'rows'; rows: PrintText[] }
  | { kind: 'bullets'; label: string; items: string[]; marks: number[] }
  | { kind: 'boxes'; label: string; groups: PrintOptionGroup[]; marks: number[] }
  | { kind: 'table'; columns: string[]; rows: string[][]; marks: number[] }
  | { kind: 'references'; items: string[]; isNumbered: boolean };

export interface PrintSection {
  number: string;
  title: string;
  level: number;
  /** Short enough to stand beside its neighbours in columns. */
  isCompact: boolean;
  blocks: PrintBlock[];
}

export interface PrintCard {
  language: Locale;
  title: string;
  kindLine: string;
  issuer: string;
  /** «Versjon 2», with «Utkast» before it while the card is a draft. */
  edition: string;
  /** ISO date of the last change. */
  date: string;
  /** Printed below the title where the template shows no certainty; otherwise ''. */
  statusNote: string;
  sections: PrintSection[];
  sourcesTitle: string;
  sourcesNote: string;
  sources: string[];
}
