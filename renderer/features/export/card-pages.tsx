import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import type { Card } from '../card/card-types.ts';
import { pageText } from '../card/page-text.ts';
import { PdfPage } from '../card/pdf-page.tsx';
import { PdfWork } from '../card/pdf-work.tsx';
import { useCardPdf } from '../card/use-card-pdf.ts';
import classes from './export.module.css';
import type { AudienceChoice } from './export-choices.ts';

const widestPage = 720;

/** The card as it is printed; the other formats hold the same. */
export function CardPages({ card, audience }: { card: Card; audience: AudienceChoice }) {
  const { t } = useTranslation('export');
  const locale = useLocale();
  const made = useCardPdf(card, audience);
  const { pdf, texts, error, making } = made;
  const { ref, width } = useElementSize();
  return (
    <section ref={ref} className={classes.pages} aria-label={t('pages')}>
      {error && <ErrorNote sentence={error.sentence(locale)} />}
      <PdfWork {...made} />
      {!pdf && !error && making === 'begun' && <LoadingState label={t('loading')} />}
      {pdf &&
        width > 0 &&
        Array.from({ length: pdf.numPages }, (_, pageIndex) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
            key={pageIndex}
            pdf={pdf}
            pageIndex={pageIndex}
            width={Math.min(widestPage, width)}
            text={pageText(texts, pageIndex)}
            language={card.language}
            markTop={null}
          />
        ))}
    </section>
  );
}
