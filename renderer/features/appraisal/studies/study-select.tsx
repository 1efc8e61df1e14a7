import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Study } from '../../../../shared/contract/studies.ts';
import classes from './studies.module.css';

export interface StudySelectProps {
  studies: readonly Study[];
  chosenId: string;
  onChoose(id: string): void;
}

/** Whose figures a row holds. The other studies are listed once one comes to it: a hundred rows would list ten thousand. */
export function StudySelect({ studies, chosenId, onChoose }: StudySelectProps) {
  const { t } = useTranslation('studies');
  const [isUsed, setUsed] = useState(false);
  const chosen = studies.find(({ id }) => id === chosenId);
  const listed = isUsed ? studies : chosen ? [chosen] : [];
  return (
    <select
      className={classes.cell}
      aria-label={t('column.studyOf', { name: chosen?.name ?? '' })}
      value={chosenId}
      onFocus={() => setUsed(true)}
      onPointerEnter={() => setUsed(true)}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {listed.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
