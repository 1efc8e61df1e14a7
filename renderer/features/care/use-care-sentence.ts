/** One sentence on what came of a piece of care. */
import { useTranslation } from 'react-i18next';
import type { CareJob } from '../../../shared/contract/jobs.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { apiErrorFromReply } from '../../api/api-error.ts';
import { useFormat } from '../../ui/format.ts';

export function useCareSentence(): (job: CareJob) => { sentence: string; isGood: boolean } {
  const { t } = useTranslation('care');
  const { bytes, number, locale } = useFormat();

  function doneSentence(job: CareJob): string {
    if (!job.result) return '';
    switch (job.kind) {
      case 'backup':
        return t('result.backup', { size: bytes(job.result.byteLength) });
      case 'copy':
        return t('result.copy', { path: job.result.path, size: bytes(job.result.byteLength) });
      case 'packet':
        return t('result.packet', { path: job.result.path, size: bytes(job.result.byteLength) });
      case 'verify': {
        const { pages, chunks, texts } = job.result.checked;
        const counts = { pages: number(pages), chunks: number(chunks), texts: number(texts) };
        return job.result.sound
          ? t('result.sound', counts)
          : t('result.unsound', { count: job.result.problems.length });
      }
      case 'compact': {
        const sizes = { before: bytes(job.result.bytesBefore), after: bytes(job.result.bytesAfter) };
        return t(sizes.before === sizes.after ? 'result.nothing' : 'result.compact', sizes);
      }
      case 'restore':
        if (job.result.damagedMovedTo) return t('result.restoreDamaged', { path: job.result.damagedMovedTo });
        return t(job.result.replacedBackup ? 'result.restoreKept' : 'result.restore');
      case 'salvage': {
        const total = (of: 'read' | 'lost') => job.result!.tables.reduce((sum, table) => sum + table[of], 0);
        return t('result.salvage', { count: total('read'), lost: number(total('lost')), path: job.result.path });
      }
      case 'erase':
        return t(job.result.backups.kept.length > 0 ? 'result.eraseKept' : 'result.erase', {
          title: job.result.marker,
          count: job.result.backups.rewritten.length + job.result.backups.removed.length,
        });
      default:
        return assertNever(job);
    }
  }

  return (job) => {
    if (job.state === 'cancelled') return { sentence: t(`result.cancelled.${job.kind}`), isGood: true };
    if (job.error) {
      const why = apiErrorFromReply(job.error).sentence(locale);
      return { sentence: `${t(`result.failed.${job.kind}`)} ${why}`, isGood: false };
    }
    return { sentence: doneSentence(job), isGood: job.kind !== 'verify' || job.result?.sound === true };
  };
}
