import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importanceClass } from '../../../shared/grade/importance.ts';

const importances = [9, 8, 7, 6, 5, 4, 3, 2, 1];

export interface ImportanceSelectProps {
  label: string;
  importance: number;
  onChoose: (importance: number) => void;
}

/** How much an outcome matters for the decision, from 9 down to 1, each with its class. */
export function ImportanceSelect({ label, importance, onChoose }: ImportanceSelectProps) {
  const { t } = useTranslation('project');
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={String(importance)}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
      data={importances.map((value) => ({
        value: String(value),
        label: `${value} – ${t(`importance.${importanceClass(value)}`)}`,
      }))}
    />
  );
}
