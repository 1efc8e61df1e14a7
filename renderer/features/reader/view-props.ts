import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import type { Mark } from './marks.ts';

/** A passage that the person has selected, and where on the window it ends. */
export interface SelectedPassage {
  start: number;
  end: number;
  top: number;
  bottom: number;
  left: number;
}

/** A request to show a place; a new object each time, so that the same place can be asked for twice. */
export interface Jump {
  start: number;
}

/** What the views of a document (page, text) are given. */
export interface ViewProps {
  detail: DocumentDetail;
  text: string;
  marks: readonly Mark[];
  activeId: string | null;
  jump: Jump | null;
  /** The first page in sight changed. */
  onPage(pageIndex: number): void;
  onSelect(passage: SelectedPassage | null): void;
  onMark(id: string): void;
}
