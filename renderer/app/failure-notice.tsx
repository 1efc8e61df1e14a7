/** What a person sees of a screen that failed: that nothing is lost, what to copy for a report, and where the log is. */
import { Button, Code, CopyButton, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemNoted } from '../../shared/contract/problems.ts';
import { problemsFrom } from '../../shared/problem.ts';
import { useHost } from '../api/host-context.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { reportProblem } from './report-problems.ts';

export function FailureNotice({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('errors');
  const { client, openLogFolder } = useHost();
  const [noted, setNoted] = useState<ProblemNoted | null>(null);
  useEffect(() => {
    // Without the service there is no log to write to; the details can be copied all the same.
    reportProblem(client, 'screen', error).then(setNoted, () => undefined);
  }, [client, error]);
  return (
    <div role="alert">
      <EmptyState
        order={1}
        title={t('boundary.title')}
        text={
          <>
            <p>{t('boundary.text')}</p>
            {noted && !openLogFolder ? (
              <p>
                {t('boundary.log', { reference: noted.reference })} <Code>{noted.folder}</Code>
              </p>
            ) : null}
          </>
        }
        action={
          <Group>
            <Button onClick={onRetry}>{t('boundary.retry')}</Button>
            <CopyButton value={detailsOf(error, noted)}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t('boundary.copied') : t('boundary.copy')}
                </Button>
              )}
            </CopyButton>
            {openLogFolder ? (
              <Button variant="default" onClick={openLogFolder}>
                {t('boundary.openLog')}
              </Button>
            ) : null}
          </Group>
        }
      />
    </div>
  );
}

/** Kind, code and places in the program; never the message, which may hold text of a document. */
function detailsOf(error: Error, noted: ProblemNoted | null): string {
  const problems = problemsFrom(error).map(({ name, code, frames }) =>
    [[name, code].filter(Boolean).join(' '), ...frames.map((frame) => `  ${frame}`)].join('\n'),
  );
  return [`Metodebenk ${noted?.reference ?? ''}`.trim(), ...problems].join('\n');
}
