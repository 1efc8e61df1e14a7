/** One page: its picture, its marks, and the invisible text over them that can be selected. */
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rectsFromRange } from '../../../shared/anchors/rects.ts';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useApiQuery } from '../../api/queries.ts';
import { activeHere, isFollowed, type Mark } from './marks.ts';
import pageClasses from './pages.module.css';
import { type PdfFile, TextLayer } from './pdf-file.ts';
import classes from './pdf-page.module.css';
import { uprightSize } from './pdf-pages.tsx';
import { useIsNear } from './use-is-near.ts';

interface PdfPageViewProps {
  documentId: string;
  page: DocumentPage;
  file: PdfFile | null;
  scale: number;
  marks: readonly Mark[];
  activeId: string | null;
  onMark(id: string): void;
}

export const PdfPageView = memo(
  function PdfPageView({ documentId, page, file, scale, marks, activeId, onMark }: PdfPageViewProps) {
    const { t } = useTranslation('reader');
    const box = useRef<HTMLDivElement>(null);
    const isNear = useIsNear(box);
    const size = uprightSize(page);
    const runs = useApiQuery(
      ['document-runs', documentId, page.pageIndex],
      (api) => api.documents.runs.query({ id: documentId, pageIndex: page.pageIndex }),
      { enabled: isNear && marks.length > 0, staleTime: Number.POSITIVE_INFINITY },
    );
    return (
      <article
        className={classes.pdfPage}
        data-page={page.pageIndex}
        aria-label={t('page', { page: page.pageIndex + 1 })}
        ref={box}
        style={{ width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }}
      >
        {isNear && file ? <Drawing file={file} pageIndex={page.pageIndex} scale={scale} /> : null}
        {runs.data
          ? marks.map((mark) =>
              rectsFromRange(runs.data.runs, mark).map((rect) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: J and K walk the marks, and the margin lists them
                // biome-ignore lint/a11y/useKeyWithClickEvents: as above
                <div
                  key={`${mark.id}:${rect.x}:${rect.y}`}
                  className={pageClasses.highlight}
                  data-kind={mark.kind}
                  data-element={mark.element ?? undefined}
                  data-active={mark.id === activeId || undefined}
                  onClick={() => isFollowed(mark) && onMark(mark.id)}
                  style={{
                    left: rect.x * scale,
                    top: rect.y * scale,
                    width: rect.width * scale,
                    height: rect.height * scale,
                  }}
                />
              )),
            )
          : null}
      </article>
    );
  },
  (before, after) =>
    before.file === after.file &&
    before.scale === after.scale &&
    before.page === after.page &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, index) => mark === after.marks[index]) &&
    activeHere(before) === activeHere(after),
);

/** The canvas is drawn at the screen's own resolution; what is no longer wanted is cancelled. */
function Drawing({ file, pageIndex, scale }: { file: PdfFile; pageIndex: number; scale: number }) {
  const { t } = useTranslation('reader');
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const stops: (() => void)[] = [];
    let isCurrent = true;
    const draw = async () => {
      const page = await file.getPage(pageIndex + 1);
      const element = canvas.current;
      const words = layer.current;
      if (!isCurrent || !element || !words) return;
      const viewport = page.getViewport({ scale });
      const density = Math.min(window.devicePixelRatio || 1, 2);
      element.width = Math.floor(viewport.width * density);
      element.height = Math.floor(viewport.height * density);
      const task = page.render({
        canvas: element,
        viewport,
        ...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
      });
      stops.push(() => task.cancel());
      words.replaceChildren();
      const text = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
      stops.push(() => text.cancel());
      await Promise.all([task.promise, text.render()]);
    };
    draw().catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
      for (const stop of stops) stop();
    };
  }, [file, pageIndex, scale]);
  return (
    <>
      <canvas ref={canvas} className={classes.canvas} aria-hidden />
      <div
        ref={layer}
        className={`textLayer ${classes.textLayer}`}
        style={{ '--total-scale-factor': scale } as object}
      />
      {hasFailed ? <p className={classes.pageFailed}>{t('pdf.pageFailed')}</p> : null}
    </>
  );
}
