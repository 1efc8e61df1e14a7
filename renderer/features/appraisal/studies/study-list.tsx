/** The studies of a project by name; the chosen one is edited under them. */
import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Study, StudySource } from '../../../../shared/contract/studies.ts';
import { useUndoNotice } from '../../../app/use-undo-notice.ts';
import { useProjectItems } from '../../project/project-data.ts';
import classes from './studies.module.css';
import { useStudyChanges } from './study-data.ts';
import { StudyForm } from './study-form.tsx';

export interface StudyListProps {
  projectId: string;
  studies: readonly Study[];
  chosenId: string | null;
  onChoose(id: string | null): void;
}

export function StudyList({ projectId, studies, chosenId, onChoose }: StudyListProps) {
  const { t } = useTranslation('studies');
  const changes = useStudyChanges(projectId);
  const tellUndo = useUndoNotice(projectId);
  const included = useIncluded(projectId, studies);
  const [name, setName] = useState('');
  const chosen = studies.find(({ id }) => id === chosenId);
  const remove = (study: Study) =>
    changes.remove.mutate(study.id, {
      onSuccess: () => {
        onChoose(null);
        void tellUndo(t('list.removed', { name: study.name }));
      },
    });
  return (
    <div className={classes.list}>
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          changes.add.mutate(
            { name },
            {
              onSuccess: ({ id }) => {
                setName('');
                onChoose(id);
              },
            },
          );
        }}
      >
        <TextInput
          size="xs"
          label={t('list.new')}
          placeholder={t('list.placeholder')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" leftSection={<IconPlus size={14} aria-hidden />}>
          {t('list.add')}
        </Button>
      </form>
      {included.length > 0 && (
        <Button
          className={classes.from}
          size="xs"
          variant="light"
          leftSection={<IconStack2 size={14} aria-hidden />}
          loading={changes.addFrom.isPending}
          onClick={() => changes.addFrom.mutate(included)}
        >
          {t('list.addFrom', { count: included.length })}
        </Button>
      )}
      {studies.length === 0 ? (
        <p className={classes.hint}>{t('list.empty')}</p>
      ) : (
        <ul className={classes.studies}>
          {studies.map((study) => (
            <li key={study.id}>
              <UnstyledButton
                className={classes.study}
                aria-expanded={study.id === chosenId}
                onClick={() => onChoose(study.id === chosenId ? null : study.id)}
              >
                <span>{study.name}</span>
                <span className={classes.dim}>{study.design === '' ? '' : t(`design.${study.design}`)}</span>
              </UnstyledButton>
              {study.id === chosen?.id && (
                <StudyForm study={chosen} changes={changes} onRemove={() => remove(chosen)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Trials and references that the project took in and no study is made of yet. */
function useIncluded(projectId: string, studies: readonly Study[]): StudySource[] {
  const items = useProjectItems(projectId).data ?? [];
  const taken = new Set(studies.flatMap(({ sources }) => sources.map(({ kind, id }) => `${kind}:${id}`)));
  return items.flatMap(({ kind, itemId, decision }) =>
    decision === 'included' && kind !== 'document' && !taken.has(`${kind}:${itemId}`) ? [{ kind, id: itemId }] : [],
  );
}
