import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportChoice, ExportFormat } from '../../../shared/contract/exports.ts';
import { locales } from '../../../shared/model/vocabulary.ts';
import classes from './export.module.css';
import { cardFormats, chosenTables, separators, tableFormats } from './export-choices.ts';

export interface FormatChoicesProps {
  choice: ExportChoice;
  onChange(part: Partial<ExportChoice>): void;
}

/** One format for the cards and one for the tables. A card keeps the language it is written in. */
export function FormatChoices({ choice, onChange }: FormatChoicesProps) {
  const { t } = useTranslation('export');
  const tableCount = chosenTables(choice).length;
  const hasCards = choice.what.length > tableCount;
  const formats = (values: readonly ExportFormat[]) => values.map((value) => ({ value, label: t(`formats.${value}`) }));
  return (
    <>
      {hasCards && (
        <Choice
          label={t('cardFormat')}
          value={choice.cardFormat}
          data={formats(cardFormats)}
          onChange={(cardFormat) => onChange({ cardFormat })}
        />
      )}
      {tableCount > 0 && (
        <>
          <Choice
            label={t('tableFormat')}
            value={choice.tableFormat}
            data={formats(tableFormats)}
            onChange={(tableFormat) => onChange({ tableFormat })}
          />
          <Choice
            label={t('tableLanguage')}
            value={choice.language}
            data={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
            onChange={(language) => onChange({ language })}
          />
        </>
      )}
      {tableCount > 0 && choice.tableFormat === 'csv' && (
        <NativeSelect
          size="xs"
          label={t('separator')}
          value={choice.separator}
          data={separators.map((value) => ({ value, label: t(`separators.${value}`) }))}
          onChange={(event) => {
            const separator = separators.find((value) => value === event.currentTarget.value);
            if (separator) onChange({ separator });
          }}
        />
      )}
      {tableCount > 1 && choice.tableFormat === 'xlsx' && (
        <Checkbox
          className={classes.workbook}
          size="xs"
          label={t('workbook')}
          checked={choice.isWorkbook}
          onChange={(event) => onChange({ isWorkbook: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  data: { value: Value; label: string }[];
  onChange(value: Value): void;
}

function Choice<Value extends string>({ label, value, data, onChange }: ChoiceProps<Value>) {
  const heading = useId();
  return (
    <div>
      <h2 id={heading}>{label}</h2>
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-labelledby={heading}
        value={value}
        onChange={onChange}
        data={data}
      />
    </div>
  );
}
