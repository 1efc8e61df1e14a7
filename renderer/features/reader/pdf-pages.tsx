/** The pages of a PDF as printed. Every page has its place; only those near the window are drawn. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rangeFromRects, rectsFromRange } from '../../../shared/anchors/rects.ts';
import { snapToWords } from '../../../shared/anchors/snap.ts';
import type { DocumentPage, PageRuns } from '../../../shared/contract/documents.ts';
import { useClient, useHost } from '../../api/host-context.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import classes from './pages.module.css';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { PdfPageView } from './pdf-page.tsx';
import { topPage } from './top-page.ts';
import { isWellInSight, pageOfJump, type SelectedPassage, type ViewProps } from './view-props.ts';

const gapPx = 12;

/** Size of the upright page in points. */
export function uprightSize(page: DocumentPage): { width: number; height: number } {
  const isTurned = page.rotation % 180 !== 0;
  const width = page.widthPt || 595;
  const height = page.heightPt || 842;
  return isTurned ? { width: height, height: width } : { width, height };
}

export function PdfPages({ zoom, ...props }: ViewProps & { zoom: number }) {
  const { detail, jump } = props;
  const { t } = useTranslation('reader');
  const host = useHost();
  const client = useClient();
  const cache = useQueryClient();
  const root = useRef<HTMLDivElement>(null);
  const [file, setFile] = useState<PdfFile | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const opening = openPdf(host, detail.id, detail.byteLength);
    opening.then(
      (opened) => isCurrent && setFile(opened.file),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
      opening.then((opened) => opened.close()).catch(() => undefined);
    };
  }, [host, detail.id, detail.byteLength]);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const widest = Math.max(...detail.pages.map((page) => uprightSize(page).width), 1);
  const scale = width > 0 ? (Math.max(200, width - 2 * gapPx) / widest) * zoom : 0;
  const runsOf = (pageIndex: number) =>
    cache.ensureQueryData<PageRuns>({
      queryKey: ['document-runs', detail.id, pageIndex],
      queryFn: () => client.documents.runs.query({ id: detail.id, pageIndex }),
      staleTime: Number.POSITIVE_INFINITY,
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new request moves the page, a new scale does not
  useEffect(() => {
    const element = root.current;
    if (!jump || !element || scale === 0) return;
    const page = pageOfJump(detail.pages, jump);
    const box = page && element.querySelector<HTMLElement>(`[data-page="${page.pageIndex}"]`);
    if (!page || !box) return;
    const sight = element.getBoundingClientRect();
    const isHere = () =>
      box.getBoundingClientRect().top < sight.bottom && box.getBoundingClientRect().bottom > sight.top;
    if (!jump.isGentle || !isHere()) element.scrollTop = box.offsetTop - gapPx;
    if (jump.start <= page.start && !jump.isGentle) return;
    void runsOf(page.pageIndex).then(({ runs }) => {
      const rect = rectsFromRange(runs, { start: jump.start, end: jump.start + 1 })[0];
      const top = rect ? box.getBoundingClientRect().top + rect.y * scale : 0;
      if (rect && jump.isGentle && isWellInSight(element, { top, bottom: top + rect.height * scale })) return;
      if (rect) element.scrollTop = box.offsetTop + rect.y * scale - element.clientHeight * 0.3;
    });
  }, [jump, scale === 0]);

  const select = async () => {
    const element = root.current;
    const passage = element && (await selectedPassage(element, props.text, scale, runsOf));
    props.onSelect(passage ?? null);
  };

  return (
    <section
      className={classes.pages}
      aria-label={detail.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
      data-document
      data-scroller
      ref={root}
      onMouseUp={() => void select()}
      onScroll={({ currentTarget }) => props.onPage(topPage(currentTarget))}
    >
      {hasFailed ? <ErrorNote sentence={t('pdf.failed')} /> : null}
      {scale > 0
        ? detail.pages.map((page) => (
            <PdfPageView
              key={page.pageIndex}
              documentId={detail.id}
              page={page}
              file={file}
              scale={scale}
              marks={props.marks.filter((mark) => mark.start < page.end && mark.end > page.start)}
              activeId={props.activeId}
              onMark={props.onMark}
            />
          ))
        : null}
    </section>
  );
}

/** The selection of the browser as offsets: its rectangles, page by page, against the runs of the page. */
async function selectedPassage(
  root: HTMLElement,
  text: string,
  scale: number,
  runsOf: (pageIndex: number) => Promise<PageRuns>,
): Promise<SelectedPassage | null> {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0.5 && rect.height > 0.5);
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const box of root.querySelectorAll<HTMLElement>('[data-page]')) {
    const origin = box.getBoundingClientRect();
    const onPage = rects
      .filter((rect) => rect.top < origin.bottom && rect.bottom > origin.top && rect.height < origin.height * 0.5)
      .map((rect) => ({
        x: (rect.left - origin.left) / scale,
        y: (rect.top - origin.top) / scale,
        width: rect.width / scale,
        height: rect.height / scale,
      }));
    if (onPage.length === 0) continue;
    const found = rangeFromRects((await runsOf(Number(box.dataset.page))).runs, onPage);
    if (!found) continue;
    start = Math.min(start, found.start);
    end = Math.max(end, found.end);
  }
  const place = end > start ? snapToWords(text, { start, end }) : null;
  if (!place) return null;
  const { top, bottom, left } = range.getBoundingClientRect();
  return { ...place, spot: { top, bottom, left } };
}
