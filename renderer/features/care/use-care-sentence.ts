/** One sentence on what came of a piece of care. */
import { useTranslation } from 'react-i18next';
import type { LibraryJob } from '../../../shared/contract/jobs.ts';
import type { SalvageReport } from '../../../shared/contract/library.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { otherLosses } from '../../../shared/model/salvage-losses.ts';
import { apiErrorFromReply } from '../../api/api-error.ts';
import { useFormat } from '../../ui/format.ts';

export function useCareSentence(): (job: LibraryJob) => { sentence: string; isGood: boolean } {
  const { t } = useTranslation('care');
  const { bytes, number, locale } = useFormat();

  function doneSentence(job: LibraryJob): string {
    if (!job.result) return '';
    switch (job.kind) {
      case 'backup':
        return t('result.backup', { size: bytes(job.result.byteLength) });
      case 'copy':
        return t('result.copy', { path: job.result.path, size: bytes(job.result.byteLength) });
      case 'packet':
        return t('result.packet', { path: job.result.path, size: bytes(job.result.byteLength) });
      case 'verify': {
        const { chunks, texts } = job.result.checked;
        const counts = { chunks: number(chunks), texts: number(texts) };
        return job.result.sound
          ? t('result.sound', counts)
          : t('result.unsound', { count: job.result.problems.length });
      }
      case 'compact': {
        const sizes = { before: bytes(job.result.bytesBefore), after: bytes(job.result.bytesAfter) };
        return t(sizes.before === sizes.after ? 'result.nothing' : 'result.compact', sizes);
      }
      case 'restore':
        if (job.result.isUndo) return t('result.restoreUndone');
        if (job.result.damagedMovedTo) return t('result.restoreDamaged', { path: job.result.damagedMovedTo });
        return t(job.result.replacedBackup ? 'result.restoreKept' : 'result.restore');
      case 'salvage':
        return salvaged(job.result);
      case 'erase':
        return t(job.result.backups.kept.length > 0 ? 'result.eraseKept' : 'result.erase', {
          title: job.result.marker,
          count: job.result.backups.rewritten.length + job.result.backups.removed.length,
        });
      default:
        return assertNever(job);
    }
  }

  function salvaged(report: SalvageReport): string {
    const { losses, markedDocuments, path } = report;
    const listed = (words: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
    const kinds = (of: 'read' | 'lost') =>
      losses.filter((each) => each[of] > 0).map((each) => t(`result.kind.${each.kind}`, { count: each[of] }));
    const others = otherLosses(report);
    const lost = [...kinds('lost'), ...(others > 0 ? [t('result.kind.others', { count: others })] : [])];
    const unsure = losses.filter(({ mayBeMore }) => mayBeMore).map(({ kind }) => t(`result.kinds.${kind}`));
    const read = kinds('read');
    return [
      read.length > 0 ? t('result.salvage', { read: listed(read), path }) : t('result.salvageOthers', { path }),
      lost.length > 0 ? t('result.salvageLost', { lost: listed(lost) }) : '',
      unsure.length > 0 ? t('result.salvageUnknown', { kinds: listed(unsure) }) : '',
      markedDocuments > 0 ? t('result.salvageMarked', { count: markedDocuments }) : '',
      lost.length + unsure.length + markedDocuments === 0 ? t('result.salvageWhole') : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  return (job) => {
    if (job.state === 'cancelled') return { sentence: t(`result.cancelled.${job.kind}`), isGood: true };
    if (job.error) {
      const why = apiErrorFromReply(job.error).sentence(locale);
      return { sentence: `${t(`result.failed.${job.kind}`)} ${why}`, isGood: false };
    }
    return { sentence: doneSentence(job), isGood: isGood(job) };
  };
}

function isGood(job: LibraryJob): boolean {
  if (job.kind === 'verify') return job.result?.sound === true;
  if (job.kind !== 'salvage' || !job.result) return true;
  const { losses, markedDocuments } = job.result;
  return markedDocuments + otherLosses(job.result) === 0 && losses.every((each) => each.lost === 0 && !each.mayBeMore);
}
