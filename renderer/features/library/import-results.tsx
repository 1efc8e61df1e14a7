/** What became of each file of a finished import; stays until it is dismissed. */
import { Button, Group, ScrollArea, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCopy, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import type { FileJob } from '../../../shared/contract/jobs.ts';
import { errorSentence, isErrorCode } from '../../../shared/errors.ts';
import { isFileJob } from '../../../shared/file-jobs.ts';
import { warningSentence } from '../../../shared/import-warnings.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { apiErrorFromReply } from '../../api/api-error.ts';
import { isRunning, useJobs } from '../../app/jobs.ts';
import { useLocale } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { OutcomeVersion } from '../versions/outcome-version.tsx';
import classes from './import.module.css';

const icons = { imported: IconCircleCheck, duplicate: IconCopy, updated: IconRefresh, refused: IconAlertTriangle };
const mostShown = 100;
const order = ['refused', 'updated', 'imported', 'duplicate'] as const;

export function ImportResults() {
  const { jobs, dismiss } = useJobs();
  // What was brought in last is what one looks for.
  const ended = jobs
    .filter(isFileJob)
    .filter((job) => !isRunning(job))
    .toReversed();
  if (ended.length === 0) return null;
  return (
    <div className={classes.allResults}>
      {ended.map((job) => (
        <JobResult key={job.id} job={job} onDismiss={() => dismiss.mutate(job.id)} />
      ))}
    </div>
  );
}

function JobResult({ job, onDismiss }: { job: FileJob; onDismiss: () => void }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const id = `import-${job.id}`;
  const outcomes = job.result?.outcomes ?? [];
  const sorted = order.flatMap((status) => outcomes.filter((outcome) => outcome.status === status));
  const counts = order
    .filter((status) => (job.result?.counts[status] ?? 0) > 0)
    .map((status) => t(`result.count.${status}`, { count: job.result?.counts[status] ?? 0 }));
  const listed = counts.join(' · ');
  const told = listed && job.kind !== 'import' ? t(`${job.kind}.results`, { counts: listed }) : listed;
  return (
    <section className={classes.results} aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} role="status" id={id}>
          {job.state === 'cancelled' ? `${t('result.cancelled')} ` : ''}
          {told || (job.error ? apiErrorFromReply(job.error).sentence(locale) : t('result.nothing'))}
        </Text>
        <Button variant="default" size="compact-xs" onClick={onDismiss}>
          {t('result.dismiss')}
        </Button>
      </Group>
      {sorted.length > 0 ? (
        <ScrollArea.Autosize
          className={classes.list}
          type="auto"
          viewportProps={{ tabIndex: 0, 'aria-labelledby': id }}
        >
          <ul className={classes.outcomes}>
            {keyed(sorted, (outcome) => outcome.path).map(({ key, item }) => (
              <OutcomeLine key={key} outcome={item} kind={job.kind} />
            ))}
          </ul>
        </ScrollArea.Autosize>
      ) : null}
    </section>
  );
}

/** In the language of the screen now, which need not be that of the import. */
function refusalSentence({ code = '', details = {}, message = '' }: ImportOutcome, locale: Locale): string {
  return isErrorCode(code) ? errorSentence(code, details, locale) : message;
}

function OutcomeLine({ outcome, kind }: { outcome: ImportOutcome; kind: FileJob['kind'] }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const Icon = icons[outcome.status];
  const name = outcome.path.split(/[\\/]/).at(-1) ?? outcome.path;
  const records = outcome.kind !== 'document' && outcome.ids.length > 1;
  return (
    <li data-status={outcome.status}>
      <Icon size={16} aria-hidden />
      <span className={classes.outcomeName} title={outcome.path}>
        {name}
      </span>
      <span className={classes.outcomeText}>
        {outcome.status === 'refused'
          ? refusalSentence(outcome, locale)
          : t(kind === 'import' ? `result.status.${outcome.status}` : `${kind}.done`)}
        {records ? ` · ${t('result.records', { count: outcome.ids.length })}` : ''}
        {outcome.known ? t('result.known', { count: outcome.known }) : ''}
        <OutcomeVersion outcome={outcome} />
      </span>
      {outcome.warnings.length > 0 ? <OutcomeWarnings warnings={outcome.warnings} /> : null}
    </li>
  );
}

function OutcomeWarnings({ warnings }: Pick<ImportOutcome, 'warnings'>) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const sentences = warnings.slice(0, mostShown).map((warning) => warningSentence(warning, locale));
  const left = warnings.length - sentences.length;
  return (
    <details className={classes.outcomeWarnings}>
      <summary>{t('result.warnings', { count: warnings.length })}</summary>
      <ul>
        {keyed(sentences, (sentence) => sentence).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
        {left > 0 ? <li>{t('result.moreWarnings', { count: left })}</li> : null}
      </ul>
    </details>
  );
}
