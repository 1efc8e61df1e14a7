/** Above a document whose pages have no text of their own: what that means, and the way to read them. */
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import type { FileJob } from '../../../shared/contract/jobs.ts';
import { errorSentence, isErrorCode } from '../../../shared/errors.ts';
import { isFileJob } from '../../../shared/file-jobs.ts';
import { pagesWithoutText } from '../../../shared/import-warnings.ts';
import { isRunning, useJobs } from '../../app/jobs.ts';
import { useFormat } from '../../ui/format.ts';
import { OcrButton } from './ocr-button.tsx';
import classes from './ocr-note.module.css';

export function OcrNote({ detail }: { detail: DocumentDetail }) {
  const { t } = useTranslation('library');
  const { number, locale } = useFormat();
  const { jobs } = useJobs();
  const { warnings, ocr } = detail.recognised;
  const unread = pagesWithoutText(warnings);
  if (detail.format !== 'pdf' || (!ocr && unread === 0)) return null;
  const scans = jobs.filter(isFileJob).filter(({ kind }) => kind === 'ocr');
  const isBusy = scans.some(isRunning);
  const refusal = isBusy ? null : refusalOf(scans, detail.id);
  const state = () => {
    if (isBusy) return t('ocr.note.busy');
    if (!ocr) return detail.textOrigin === 'none' ? t('ocr.note.none') : t('ocr.note.some', { count: unread });
    const told = t('ocr.note.read', { percent: number(ocr.confidence), count: ocr.pages.length });
    return ocr.unsure.length > 0 ? `${told} ${t('ocr.note.unsure', { count: ocr.unsure.length })}` : told;
  };
  return (
    <section className={classes.note} aria-label={t('ocr.note.label')}>
      <p className={classes.words} role="status">
        {state()}
        {refusal && isErrorCode(refusal.code) ? (
          <span className={classes.refused}> {errorSentence(refusal.code, refusal.details ?? {}, locale)}</span>
        ) : null}
      </p>
      <OcrButton ids={[detail.id]} size="compact-xs" isAgain={ocr !== undefined} disabled={isBusy} />
    </section>
  );
}

/** Of the last reading of this document, where that was refused. */
function refusalOf(scans: readonly FileJob[], id: string) {
  const outcomes = scans.flatMap(({ result }) => result?.outcomes ?? []).filter(({ ids }) => ids.includes(id));
  const last = outcomes.at(-1);
  return last?.status === 'refused' ? { code: last.code ?? '', details: last.details } : null;
}
