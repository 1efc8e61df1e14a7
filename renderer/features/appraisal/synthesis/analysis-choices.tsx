/** The choices that decide how results are pooled, each saved at once. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Analysis, AnalysisUpdate } from '../../../../shared/contract/analyses.ts';
import {
  fixedMethods,
  intervalMethods,
  poolingModels,
  predictionMethods,
  tauEstimators,
} from '../../../../shared/model/analyses.ts';
import { measures } from '../../../../shared/synthesis/measures.ts';
import { synthesisWord } from '../../../../shared/synthesis/printed-figures.ts';
import type { AnalysedResult } from '../../../../shared/synthesis/run-analysis.ts';
import { useLocale } from '../../../ui/format.ts';
import { useAutosave } from '../../project/use-autosave.ts';
import classes from './synthesis.module.css';

export interface AnalysisChoicesFormProps {
  analysis: Analysis;
  results: readonly AnalysedResult[];
  onUpdate: (part: Omit<AnalysisUpdate, 'id'>) => Promise<unknown>;
}

/** Stands for «all times», which no time is called. */
const allTimes = '\n';

export function AnalysisChoicesForm({ analysis, results, onUpdate }: AnalysisChoicesFormProps) {
  const { t } = useTranslation('synthesis');
  const locale = useLocale();
  const { choices } = analysis;
  const name = useAutosave(analysis.name, (text) => onUpdate({ name: text }));
  const times = [
    ...new Set([
      ...results.map(({ timePoint }) => timePoint),
      ...(choices.timePoint === null ? [] : [choices.timePoint]),
    ]),
  ];
  const select = (
    key: 'measure' | 'model' | 'fixedMethod' | 'tau' | 'interval' | 'prediction',
    options: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      size="xs"
      label={t(`choice.${key}`)}
      value={String(choices[key])}
      data={[...options]}
      onChange={(event) => void onUpdate({ choices: { [key]: event.currentTarget.value } })}
    />
  );
  const isRandom = choices.model === 'random';
  return (
    <div className={classes.choices}>
      <TextInput
        size="xs"
        label={t('name')}
        placeholder={t('namePlaceholder')}
        value={name.value}
        onChange={(event) => name.change(event.currentTarget.value)}
        onBlur={name.flush}
      />
      {select(
        'measure',
        measures.map((value) => ({ value, label: synthesisWord('measures', value, locale) })),
      )}
      <NativeSelect
        size="xs"
        label={t('choice.timePoint')}
        value={choices.timePoint ?? allTimes}
        data={[
          { value: allTimes, label: t('allTimes') },
          ...times.map((value) => ({ value, label: value || t('noTime') })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void onUpdate({ choices: { timePoint: value === allTimes ? null : value } });
        }}
      />
      {select(
        'model',
        poolingModels.map((value) => ({ value, label: t(`model.${value}`) })),
      )}
      {isRandom ? (
        <>
          {select(
            'tau',
            tauEstimators.map((value) => ({ value, label: t(`tau.${value}`) })),
          )}
          {select(
            'interval',
            intervalMethods.map((value) => ({ value, label: synthesisWord('intervals', value, locale) })),
          )}
          {select(
            'prediction',
            predictionMethods.map((value) => ({ value, label: t(`prediction.${value}`) })),
          )}
        </>
      ) : (
        select(
          'fixedMethod',
          fixedMethods.map((value) => ({ value, label: synthesisWord('methods', value, locale) })),
        )
      )}
      <Checkbox
        size="xs"
        label={t('choice.bySubgroup')}
        checked={choices.bySubgroup}
        onChange={(event) => void onUpdate({ choices: { bySubgroup: event.currentTarget.checked } })}
      />
      {choices.measure === 'SMD' && (
        <Checkbox
          size="xs"
          label={t('choice.asRevMan')}
          checked={choices.asRevMan}
          onChange={(event) => void onUpdate({ choices: { asRevMan: event.currentTarget.checked } })}
        />
      )}
    </div>
  );
}
