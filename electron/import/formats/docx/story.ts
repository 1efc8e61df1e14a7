/** What reading a document's text needs at hand and counts on its way. */
import type { XmlElement } from '../../references/source/xml-records.ts';
import type { ListCounter } from './list-counter.ts';
import type { Styles } from './styles.ts';

export interface OpenField {
  /** Between its code and its result; `result` once the result has begun. */
  part: 'code' | 'result';
  code: string;
  /** Prints nothing of its result: a box or a choice was printed for it. */
  isReplaced: boolean;
}

export interface Story {
  styles: Styles;
  lists: ListCounter;
  /** Addresses of hyperlinks by relationship id. */
  linkTargets: ReadonlyMap<string, string>;
  links: Set<string>;
  /** Footnotes and endnotes by id: the paragraphs of each. */
  footnotes: ReadonlyMap<string, XmlElement>;
  endnotes: ReadonlyMap<string, XmlElement>;
  /** Ids of notes in the order they are referred to; their places are their numbers. */
  usedFootnotes: string[];
  usedEndnotes: string[];
  fields: OpenField[];
  /** Heads and feet of sections, by relationship id, in order of use. */
  marginIds: Set<string>;
  counts: { placeholders: number; changes: number; embedded: number };
}
