/** One row read from a passage: which study it is of, which group comes first, and taking it. */
import { Button, NativeSelect } from '@mantine/core';
import { IconArrowsLeftRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyList } from '../../../../shared/contract/studies.ts';
import type { Tag } from '../../../../shared/contract/tags.ts';
import { resultCells } from '../../../../shared/model/studies.ts';
import { type FiguresRead, withGroupsSwapped } from '../../../../shared/synthesis/figures-in-words.ts';
import classes from './studies.module.css';
import type { StudyChanges } from './study-data.ts';

export interface PassageReadingProps {
  tag: Tag;
  /** Of the document that the passage stands in. */
  title: string;
  reading: FiguresRead;
  outcomeId: string;
  list: StudyList;
  changes: StudyChanges;
}

export function PassageReading({ tag, title, reading, outcomeId, list, changes }: PassageReadingProps) {
  const { t } = useTranslation('studies');
  const { studies, results } = list;
  const ofDocument = studies.find(({ sources }) => sources.some(({ id }) => id === tag.documentId));
  const [studyId, setStudyId] = useState<string | null>(null);
  const [isSwapped, setSwapped] = useState(false);
  const chosen = studyId ?? ofDocument?.id ?? '';
  const { kind, numbers } = isSwapped ? withGroupsSwapped(reading) : reading;
  const isTaken = results.some(
    (result) =>
      result.outcomeId === outcomeId && result.kind === kind && result.sources.some(({ id }) => id === tag.id),
  );
  const figures = resultCells[kind].filter((cell) => numbers[cell] !== undefined);
  const take = async () => {
    const made = chosen === '' ? await changes.addFrom.mutateAsync([{ kind: 'document', id: tag.documentId }]) : null;
    const ofStudy = made?.[0]?.id ?? chosen;
    await changes.setResults.mutateAsync([
      { studyId: ofStudy, outcomeId, kind, numbers, sources: [{ kind: 'tag', id: tag.id }] },
    ]);
  };
  const hasGroups = kind === 'counts' || kind === 'means';
  return (
    <div className={classes.reading}>
      <p>
        <strong>{t(`kind.${kind}`)}</strong>{' '}
        {figures.map((cell) => `${t(`cell.${cell}`)}: ${numbers[cell]}`).join(' · ')}
      </p>
      <div className={classes.readingTools}>
        <NativeSelect
          size="xs"
          aria-label={t('passages.study')}
          value={chosen}
          data={[
            ...(ofDocument ? [] : [{ value: '', label: t('passages.newStudy', { title }) }]),
            ...studies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setStudyId(event.currentTarget.value)}
        />
        {hasGroups && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconArrowsLeftRight size={14} aria-hidden />}
            onClick={() => setSwapped(!isSwapped)}
          >
            {t('passages.swap')}
          </Button>
        )}
        <Button
          size="xs"
          variant={isTaken ? 'default' : 'light'}
          leftSection={<IconPlus size={14} aria-hidden />}
          loading={changes.setResults.isPending || changes.addFrom.isPending}
          onClick={() => void take()}
        >
          {t(isTaken ? 'passages.takeAgain' : 'passages.take')}
        </Button>
        {isTaken && <span className={classes.dim}>{t('passages.taken')}</span>}
      </div>
    </div>
  );
}
