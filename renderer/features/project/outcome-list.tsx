import { Alert, Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { importanceClass, maxTableOutcomes } from '../../../shared/grade/importance.ts';
import { OutcomeRow } from './outcome-row.tsx';
import classes from './outcomes.module.css';
import { useOutcomeChanges } from './project-data.ts';

/** The outcomes in the order they are printed. */
export function OutcomeList({ projectId, outcomes }: { projectId: string; outcomes: Outcome[] }) {
  const { t } = useTranslation('project');
  const { add, update, move, remove } = useOutcomeChanges();
  const [name, setName] = useState('');
  const summarised = outcomes.filter((outcome) => importanceClass(outcome.importance) !== 'limited').length;
  const submit = () => {
    if (name.trim() === '') return;
    add.mutate({ projectId, name: name.trim(), importance: 7 });
    setName('');
  };
  const moveTo = (id: string, position: number) => {
    if (position >= 0 && position < outcomes.length) move.mutate({ id, position });
  };
  return (
    <section aria-labelledby="outcomes-heading">
      <h2 id="outcomes-heading" className={classes.heading}>
        {t('outcomes.heading')} <span className={classes.count}>{outcomes.length}</span>
      </h2>
      <p className={classes.hint}>{outcomes.length === 0 ? t('outcomes.empty') : t('outcomes.hint')}</p>
      {summarised > maxTableOutcomes && (
        <Alert className={classes.alert} color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t('outcomes.tooMany', { count: summarised, limit: maxTableOutcomes })}
        </Alert>
      )}
      {outcomes.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th aria-hidden />
              <th scope="col">{t('outcomes.name')}</th>
              <th scope="col">{t('outcomes.nameEn')}</th>
              <th scope="col">{t('outcomes.importance')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome, index) => (
              <OutcomeRow
                key={outcome.id}
                outcome={outcome}
                isFirst={index === 0}
                isLast={index === outcomes.length - 1}
                onSave={(change) => update.mutateAsync({ id: outcome.id, ...change })}
                onMove={(by) => moveTo(outcome.id, index + by)}
                onDrop={(draggedId) => moveTo(draggedId, index)}
                onRemove={() => remove.mutate(outcome.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          size="xs"
          aria-label={t('outcomes.addLabel')}
          placeholder={t('outcomes.addPlaceholder')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />}>
          {t('outcomes.add')}
        </Button>
      </form>
    </section>
  );
}
