/**
 * The normalised text by pages, with marks in place. Pages out of sight keep their place but are not laid out
 * (content-visibility), so that long documents stay quick. As `sheet` each page looks like paper.
 */
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { trimBlanks } from '../../../shared/anchors/snap.ts';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { activeHere, isFollowed, type Mark } from './marks.ts';
import classes from './pages.module.css';
import { segmentsOf } from './segments.ts';
import { domRangeOf, offsetOfPoint } from './text-place.ts';
import { topPage } from './top-page.ts';
import { isWellInSight, type Jump, pageOfJump, type SelectedPassage, type ViewProps } from './view-props.ts';

export function TextPages(props: ViewProps & { isSheet: boolean }) {
  const { detail, text, marks, activeId, jump, isSheet } = props;
  const { t } = useTranslation('reader');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (jump && root.current) showPlace(root.current, detail.pages, jump);
  }, [jump, detail.pages]);
  const select = () => root.current && props.onSelect(selectedPassage(root.current, text));
  /** Shift with other keys moves a passage that the browser knows nothing of: that one is left as it is. */
  const selectByCaret = () => {
    const passage = root.current && selectedPassage(root.current, text);
    if (passage) props.onSelect(passage);
  };
  return (
    <section
      className={classes.pages}
      aria-label={detail.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
      data-document
      data-sheet={isSheet || undefined}
      ref={root}
      onMouseUp={select}
      onKeyUp={(event) => event.shiftKey && selectByCaret()}
      onScroll={({ currentTarget }) => props.onPage(topPage(currentTarget))}
    >
      {isSheet ? <p className={classes.noPrint}>{t('noPrintedPage')}</p> : null}
      {detail.pages.map((page) => (
        <article
          key={page.pageIndex}
          className={classes.textPage}
          data-page={page.pageIndex}
          aria-label={t('page', { page: page.pageIndex + 1 })}
        >
          {detail.pages.length > 1 ? (
            <p className={classes.pageMark}>{t('page', { page: page.pageIndex + 1 })}</p>
          ) : null}
          <PageText
            page={page}
            text={text}
            marks={marks.filter((mark) => mark.start < page.end && mark.end > page.start)}
            activeId={activeId}
            onMark={props.onMark}
          />
        </article>
      ))}
    </section>
  );
}

interface PageTextProps {
  page: DocumentPage;
  text: string;
  marks: readonly Mark[];
  activeId: string | null;
  onMark(id: string): void;
}

const PageText = memo(
  function PageText({ page, text, marks, activeId, onMark }: PageTextProps) {
    return (
      <div className={classes.text} data-start={page.start}>
        {segmentsOf(page.start, page.end, marks).map((segment) => {
          const words = text.slice(segment.start, segment.end);
          const top = segment.marks.find((mark) => mark.id === activeId) ?? segment.marks.at(-1);
          if (!top) return words;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: J and K walk the marks, and the margin lists them
            <mark
              key={segment.start}
              className={classes.mark}
              data-kind={top.kind}
              data-element={top.element ?? undefined}
              data-active={top.id === activeId || undefined}
              onClick={() => isFollowed(top) && onMark(top.id)}
            >
              {words}
            </mark>
          );
        })}
      </div>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.page === after.page &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, index) => mark === after.marks[index]) &&
    activeHere(before) === activeHere(after),
);

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-start]') ?? null;
}

function selectedPassage(root: HTMLElement, text: string): SelectedPassage | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const first = blockOf(range.startContainer);
  const last = blockOf(range.endContainer) ?? first;
  if (!first || !last) return null;
  const start = offsetOfPoint(first, Number(first.dataset.start), range.startContainer, range.startOffset);
  const end = offsetOfPoint(last, Number(last.dataset.start), range.endContainer, range.endOffset);
  const place = start === null || end === null ? null : trimBlanks(text, { start, end });
  if (!place) return null;
  const { top, bottom, left } = range.getBoundingClientRect();
  return { ...place, spot: { top, bottom, left } };
}

function showPlace(root: HTMLElement, pages: readonly DocumentPage[], jump: Jump): void {
  const { start, isGentle } = jump;
  const page = pageOfJump(pages, jump);
  const block = page && root.querySelector<HTMLElement>(`[data-page="${page.pageIndex}"] [data-start]`);
  if (!page || !block) return;
  const at = start - page.start;
  const placeNow = () => domRangeOf(block, at, at + 1)?.getBoundingClientRect();
  const before = isGentle ? placeNow() : undefined;
  if (before?.height && isWellInSight(root, before)) return;
  block.scrollIntoView({ block: 'start' });
  const place = placeNow();
  if (place?.height) root.scrollTop += place.top - root.getBoundingClientRect().top - root.clientHeight * 0.3;
}
