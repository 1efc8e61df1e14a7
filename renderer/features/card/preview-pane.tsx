import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { useCardEditing } from './card-context.tsx';
import { fieldPlaces } from './field-places.ts';
import { pageText } from './page-text.ts';
import { PdfPage } from './pdf-page.tsx';
import { PdfWork } from './pdf-work.tsx';
import classes from './preview.module.css';
import { useCardPdf } from './use-card-pdf.ts';

/** The printed card: the PDF itself, kept at the place one reads, brought to the field one begins to write in. */
export function PreviewPane() {
  const { t } = useTranslation('card');
  const locale = useLocale();
  const { card, template, language, focused } = useCardEditing();
  const made = useCardPdf(card);
  const { pdf, texts, error, making } = made;
  const { ref: size, width } = useElementSize();
  const pages = useRef<HTMLElement>(null);
  const places = useMemo(() => fieldPlaces(texts, template, language), [texts, template, language]);
  const place = focused ? places.get(focused) : undefined;
  const latest = useRef(places);
  latest.current = places;
  useEffect(() => {
    const target = focused ? latest.current.get(focused) : undefined;
    if (target && pages.current) showPlace(pages.current, target.pageIndex, target.top);
  }, [focused]);
  return (
    <div className={classes.preview} ref={size}>
      {error && <ErrorNote sentence={error.sentence(locale)} />}
      <PdfWork {...made} />
      {!pdf && !error && making === 'begun' && <LoadingState label={t('preview.making')} />}
      {pdf && width > 0 && (
        <section
          ref={pages}
          aria-label={t('preview.pages')}
          aria-busy={making === 'begun' || making === 'long'}
          className={classes.pages}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: long pages are scrolled with the arrow keys
          tabIndex={0}
        >
          {Array.from({ length: pdf.numPages }, (_, pageIndex) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place, so that the scroll place survives
              key={pageIndex}
              pdf={pdf}
              pageIndex={pageIndex}
              width={width - 24}
              text={pageText(texts, pageIndex)}
              language={language}
              markTop={place?.pageIndex === pageIndex ? place.top : null}
            />
          ))}
        </section>
      )}
    </div>
  );
}

/** Scrolls the pane around the pages, only when the place is out of sight. */
function showPlace(pages: HTMLElement, pageIndex: number, top: number) {
  const page = pages.children[pageIndex];
  const pane = pages.closest<HTMLElement>('[data-pane]');
  if (!page || !pane) return;
  const box = page.getBoundingClientRect();
  const y = box.top + top * box.height - pane.getBoundingClientRect().top;
  if (y < 24 || y > pane.clientHeight - 80) pane.scrollTop += y - pane.clientHeight / 3;
}
