/** What a file that was imported is a new version of, or looks like one. */
import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { useLinkVersion, useVersions } from './version-data.ts';

export function OutcomeVersion({ outcome }: { outcome: ImportOutcome }) {
  const { t } = useTranslation('versions');
  const { version, likelyVersionOf } = outcome;
  const id = outcome.ids[0];
  if (version) {
    const { number, title, anchors, correctionsWaiting } = version;
    const { exact, moved, changed, lost, waiting } = anchors;
    return (
      <>
        {` · ${t('outcome.version', { number, title })}`}
        {exact + moved + changed + lost > 0 ? ` · ${t('outcome.marks', { exact, moved, changed, lost })} ` : ' '}
        {waiting > 0 ? (
          <Anchor size="xs" href={hashFromRoute({ screen: 'project', tab: 'versions' })}>
            {t('outcome.look', { count: waiting })}
          </Anchor>
        ) : null}
        {id && correctionsWaiting > 0 ? (
          <>
            {' '}
            <Anchor size="xs" href={hashFromRoute({ screen: 'reader', documentId: id, view: 'structure' })}>
              {t('corrections', { count: correctionsWaiting })}
            </Anchor>
          </>
        ) : null}
      </>
    );
  }
  return likelyVersionOf && id ? <Likely id={id} previous={likelyVersionOf} /> : null;
}

function Likely({ id, previous }: { id: string; previous: { id: string; title: string } }) {
  const { t } = useTranslation('versions');
  const link = useLinkVersion();
  const versions = useVersions(id).data ?? [];
  if (versions.length > 1) return ` · ${t('outcome.version', { number: versions[0]!.number, title: previous.title })}`;
  return (
    <>
      {` · ${t('outcome.likely', { title: previous.title })} `}
      <WhereWritable>
        <Button
          size="compact-xs"
          variant="default"
          loading={link.isPending}
          onClick={() => link.mutate({ id, previousId: previous.id })}
        >
          {t('outcome.link')}
        </Button>
      </WhereWritable>
    </>
  );
}
