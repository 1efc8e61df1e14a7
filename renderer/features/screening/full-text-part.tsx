/** The full text of a reference: linked, proposed, chosen by hand, or told as not to be had. */
import { Button, Checkbox, Group, Select } from '@mantine/core';
import { IconBook2, IconLink, IconLinkOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScreeningRecord } from '../../../shared/contract/screening.ts';
import { useApiQuery } from '../../api/queries.ts';
import { useScreenKeys } from '../../app/keys.ts';
import { goTo, hashFromRoute } from '../../app/routes.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import classes from './screening.module.css';
import { useFullTexts } from './screening-data.ts';

export function FullTextPart({ projectId, record }: { projectId: string; record: ScreeningRecord }) {
  const { t } = useTranslation('screening');
  const { link, retrieve } = useFullTexts(projectId);
  const documents = useApiQuery(['documents', 'list'], (api) => api.documents.list.query()).data ?? [];
  const { fullText } = record;
  const referenceId = record.row.id;
  const open = (documentId: string) => ({ screen: 'reader', documentId }) as const;
  useScreenKeys('screening', fullText ? { 'open-text': () => goTo(open(fullText.documentId)) } : {});
  return (
    <section className={classes.fullText} aria-label={t('fullText.title')}>
      <h3>{t('fullText.title')}</h3>
      {fullText ? (
        <Group gap={6}>
          <Button
            component="a"
            size="xs"
            variant="default"
            href={hashFromRoute(open(fullText.documentId))}
            leftSection={<IconBook2 size={14} aria-hidden />}
            rightSection={<kbd className={classes.key}>O</kbd>}
          >
            {fullText.title}
          </Button>
          <WhereWritable>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconLinkOff size={14} aria-hidden />}
              onClick={() => link.mutate({ referenceId, documentId: null })}
            >
              {t('fullText.unlink')}
            </Button>
          </WhereWritable>
        </Group>
      ) : (
        <WhereWritable>
          {record.proposals.map(({ documentId, title, because }) => (
            <Group key={documentId} gap={6} mb={4}>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconLink size={14} aria-hidden />}
                onClick={() => link.mutate({ referenceId, documentId })}
              >
                {t('fullText.take', { title })}
              </Button>
              <span className={classes.because}>{t(`fullText.because.${because}`)}</span>
            </Group>
          ))}
          <Select
            size="xs"
            searchable
            label={t('fullText.choose')}
            placeholder={t('fullText.placeholder')}
            nothingFoundMessage={t('fullText.noneFound')}
            limit={50}
            maw={420}
            value={null}
            data={documents.map(({ id, title }) => ({ value: id, label: title || id }))}
            onChange={(documentId) => documentId && link.mutate({ referenceId, documentId })}
          />
        </WhereWritable>
      )}
      <WhereWritable>
        <Checkbox
          mt={8}
          size="xs"
          label={t('fullText.missing')}
          checked={record.row.state === 'not-retrieved'}
          onChange={(event) => retrieve.mutate({ referenceId, isRetrieved: !event.currentTarget.checked })}
        />
      </WhereWritable>
    </section>
  );
}
