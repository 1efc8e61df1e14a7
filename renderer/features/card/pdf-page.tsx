import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { PDFDocumentProxy } from './pdf-engine.ts';
import classes from './preview.module.css';

export interface PdfPageProps {
  pdf: PDFDocumentProxy;
  pageIndex: number;
  /** Width on the screen, in CSS pixels. */
  width: number;
  /** The page's words, for those who do not see it. */
  text: string;
  language: Locale;
  /** Where the field being written stands, as a share of the height from the top; null on other pages. */
  markTop: number | null;
}

/** One page on a canvas. The old picture stays until the new one is drawn, so that nothing flickers. */
export function PdfPage({ pdf, pageIndex, width, text, language, markTop }: PdfPageProps) {
  const { t } = useTranslation('card');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ratio, setRatio] = useState(Math.SQRT2);
  const sharpness = Math.max(2, window.devicePixelRatio);
  useEffect(() => {
    let isCurrent = true;
    let cancel = () => {};
    const draw = async () => {
      const page = await pdf.getPage(pageIndex + 1);
      if (!isCurrent) return;
      const unscaled = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width * sharpness) / unscaled.width });
      const sheet = document.createElement('canvas');
      sheet.width = Math.floor(viewport.width);
      sheet.height = Math.floor(viewport.height);
      const task = page.render({ canvas: sheet, viewport });
      cancel = () => task.cancel();
      await task.promise;
      const target = canvas.current;
      if (!isCurrent || !target) return;
      target.width = sheet.width;
      target.height = sheet.height;
      target.getContext('2d')?.drawImage(sheet, 0, 0);
      setRatio(unscaled.height / unscaled.width);
    };
    // A cancelled drawing, or a document closed beneath it, is replaced by the next one.
    draw().catch(() => {});
    return () => {
      isCurrent = false;
      cancel();
    };
  }, [pdf, pageIndex, width, sharpness]);
  return (
    <div className={classes.page} style={{ width, height: width * ratio }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('preview.page', { page: pageIndex + 1, count: pdf.numPages })}
        style={{ width, height: width * ratio }}
      />
      {markTop !== null && <span className={classes.mark} style={{ top: `${100 * markTop}%` }} />}
      <p className={classes.spoken} lang={language}>
        {text}
      </p>
    </div>
  );
}
