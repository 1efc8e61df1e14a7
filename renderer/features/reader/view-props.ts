import type { DocumentDetail, DocumentPage } from '../../../shared/contract/documents.ts';
import type { Mark } from './marks.ts';

/** A passage that the person has selected, and where on the window it stands; null where it was chosen by keys. */
export interface SelectedPassage {
  start: number;
  end: number;
  spot: { top: number; bottom: number; left: number } | null;
}

/** A request to show a place; a new object each time, so that the same place can be asked for twice. */
export interface Jump {
  start: number;
  /** Nothing moves where the place is well in sight already. */
  isGentle?: boolean;
  /** Pages without text all begin at one place: there the page itself is asked for. */
  pageIndex?: number | undefined;
}

export function pageOfJump(pages: readonly DocumentPage[], { start, pageIndex }: Jump): DocumentPage | undefined {
  return pages[pageIndex ?? -1] ?? pages.find((page) => page.end > start) ?? pages.at(-1);
}

/** Whether a place stands in the upper part of what is in sight, clear of the bar at the foot. */
export function isWellInSight(scroller: HTMLElement, place: { top: number; bottom: number }): boolean {
  const { top } = scroller.getBoundingClientRect();
  return place.top >= top + scroller.clientHeight * 0.05 && place.bottom <= top + scroller.clientHeight * 0.65;
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
