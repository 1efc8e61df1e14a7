/** What the optimal information size is reckoned for, with the size and what the studies have beside it. */
import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnalysisChoices, AnalysisUpdate } from '../../../../shared/contract/analyses.ts';
import type { Study } from '../../../../shared/contract/studies.ts';
import { bodyOfEvidence } from '../../../../shared/grade/body-of-evidence.ts';
import { informationSize } from '../../../../shared/grade/propose/information-size.ts';
import { readSize, sizeScale, usualSize } from '../../../../shared/grade/propose/optimal-size.ts';
import { percentText } from '../../../../shared/grade/tables/figure-text.ts';
import { type SizeField, sizeLimits } from '../../../../shared/model/analyses.ts';
import type { AnalysedResult } from '../../../../shared/synthesis/run-analysis.ts';
import { countText } from '../../../../shared/tables/printed-cell.ts';
import { useLocale } from '../../../ui/format.ts';
import { useAutosave } from '../../project/use-autosave.ts';
import classes from './synthesis.module.css';

export interface SizeFieldsProps {
  choices: AnalysisChoices;
  studies: readonly Study[];
  results: readonly AnalysedResult[];
  onChoose: (part: NonNullable<AnalysisUpdate['choices']>) => Promise<unknown>;
}

export function SizeFields({ choices, studies, results, onChoose }: SizeFieldsProps) {
  const { t } = useTranslation('synthesis');
  const size = useAutosave(choices.size ?? usualSize, (next) => onChoose({ size: next }));
  const isMean = choices.measure === 'MD' || choices.measure === 'SMD';
  const fields: readonly SizeField[] = isMean ? ['alpha', 'power'] : ['alpha', 'power', 'reduction'];
  const shown = { ...choices, size: size.value };
  return (
    <fieldset className={classes.leftOut}>
      <legend>{t('size.title')}</legend>
      <div className={`${classes.choices} ${classes.sizes}`}>
        {fields.map((field) => (
          <SizeInput
            key={field}
            field={field}
            value={size.value[field]}
            onChange={(value) => size.change({ ...size.value, [field]: value })}
            onRest={size.flush}
          />
        ))}
      </div>
      <SizeSentence choices={shown} studies={studies} results={results} />
    </fieldset>
  );
}

interface SizeInputProps {
  field: SizeField;
  value: number;
  onChange: (value: number) => void;
  onRest: () => void;
}

/** A figure that cannot be reckoned with stays as it was typed, with why, and is not saved. */
function SizeInput({ field, value, onChange, onRest }: SizeInputProps) {
  const { t } = useTranslation('synthesis');
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const words = (share: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(share * sizeScale[field]);
  const read = typed === null ? { value } : readSize(field, typed);
  const [least, most] = sizeLimits[field];
  const label = t(`size.${field}`);
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      label={label}
      description={t('size.usual', { value: words(usualSize[field]) })}
      value={typed ?? words(value)}
      error={'fault' in read ? t(`size.${read.fault}`, { label, least: words(least), most: words(most) }) : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const next = readSize(field, text);
        if ('value' in next) onChange(next.value);
      }}
      onBlur={() => {
        if ('value' in read) setTyped(null);
        onRest();
      }}
    />
  );
}

function SizeSentence({ choices, studies, results }: Omit<SizeFieldsProps, 'onChoose'>) {
  const { t } = useTranslation('synthesis');
  const locale = useLocale();
  const { needed, missing, risk, participants, events } = useMemo(
    () => informationSize(bodyOfEvidence({ results, studies, choices })),
    [results, studies, choices],
  );
  const count = (value: number | null) => (value === null ? '–' : countText(value, locale));
  return (
    <output className={classes.size} aria-label={t('size.title')}>
      {needed === null
        ? t(`size.missing.${missing ?? 'risk'}`)
        : t(risk === null ? 'size.needed' : 'size.neededAt', {
            needed: count(needed),
            risk: risk === null ? '' : percentText(risk, locale),
          })}{' '}
      {t(events === null ? 'size.given' : 'size.givenEvents', {
        participants: count(participants),
        events: count(events),
      })}
      {needed !== null && participants !== null && ` ${t(participants >= needed ? 'size.met' : 'size.unmet')}`}
    </output>
  );
}
