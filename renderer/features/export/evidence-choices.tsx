/** Form, unit and numbers needed to treat of a summary of findings and an evidence profile. */
import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EvidenceMemory } from '../../../shared/contract/settings.ts';
import { perUnits, summaryVariants } from '../../../shared/model/evidence-tables.ts';

export interface EvidenceChoicesProps {
  choice: EvidenceMemory;
  /** Only a summary of findings has forms. */
  hasVariants: boolean;
  onChange(part: Partial<EvidenceMemory>): void;
}

export function EvidenceChoices({ choice, hasVariants, onChange }: EvidenceChoicesProps) {
  const { t } = useTranslation('summary');
  return (
    <>
      {hasVariants && (
        <NativeSelect
          size="xs"
          aria-label={t('variant')}
          value={choice.variant}
          data={summaryVariants.map((value) => ({ value, label: t(`variants.${value}`) }))}
          onChange={(event) => {
            const variant = summaryVariants.find((value) => value === event.currentTarget.value);
            if (variant) onChange({ variant });
          }}
        />
      )}
      <NativeSelect
        size="xs"
        aria-label={t('per')}
        value={String(choice.per)}
        data={perUnits.map((value) => ({ value: String(value), label: t('perCount', { count: value }) }))}
        onChange={(event) => {
          const per = perUnits.find((value) => String(value) === event.currentTarget.value);
          if (per) onChange({ per });
        }}
      />
      <Checkbox
        size="xs"
        label={t('numberNeeded')}
        title={t('numberNeededHelp')}
        checked={choice.numberNeeded}
        onChange={(event) => onChange({ numberNeeded: event.currentTarget.checked })}
      />
    </>
  );
}
