/** Has the document recognised anew; says while that goes on, and why where nothing came of it. */
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { errorSentence, isErrorCode } from '../../../shared/errors.ts';
import { isFileJob } from '../../../shared/file-jobs.ts';
import { useApiMutation } from '../../api/queries.ts';
import { isRunning, useJobs } from '../../app/jobs.ts';
import { useLocale } from '../../ui/format.ts';
import classes from './review.module.css';

export function RereadButton({ documentId }: { documentId: string }) {
  const { t } = useTranslation('review');
  const locale = useLocale();
  const cache = useQueryClient();
  const { jobs } = useJobs();
  const start = useApiMutation((api) => api.imports.reread.mutate({ ids: [documentId] }), { invalidates: [['jobs']] });
  const all = jobs.filter(isFileJob).filter(({ kind }) => kind === 'reread');
  const isBusy = all.some(isRunning);
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    if (wasBusy.current && !isBusy) void cache.invalidateQueries();
    wasBusy.current = isBusy;
  }, [isBusy, cache]);
  const last = all.flatMap(({ result }) => result?.outcomes ?? []).findLast(({ ids }) => ids.includes(documentId));
  const refusal = last?.status === 'refused' && isErrorCode(last.code ?? '') ? last : null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconRefresh size={14} aria-hidden />}
        disabled={isBusy}
        onClick={() => start.mutate()}
      >
        {t('reread')}
      </Button>
      <span role="status" className={classes.dim}>
        {isBusy ? t('rereading') : refusal ? errorSentence(refusal.code as never, refusal.details ?? {}, locale) : ''}
      </span>
    </>
  );
}
