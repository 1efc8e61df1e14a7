/** From which size an effect matters, and the risks that it is told at. */
import { Button, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnalysisChoices, AnalysisUpdate } from '../../../../shared/contract/analyses.ts';
import type { Study } from '../../../../shared/contract/studies.ts';
import { comparisonRisks } from '../../../../shared/grade/baselines.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';
import type { AnalysedResult } from '../../../../shared/synthesis/run-analysis.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useAutosave } from '../../project/use-autosave.ts';
import { SizeFields } from './size-fields.tsx';
import classes from './synthesis.module.css';

export interface ThresholdsProps {
  choices: AnalysisChoices;
  /** Of the outcome; '' where nobody said. */
  unit: string;
  studies: readonly Study[];
  results: readonly AnalysedResult[];
  /** Of the tables that print the names of the risks. */
  language: Locale;
  onChoose: (part: NonNullable<AnalysisUpdate['choices']>) => Promise<unknown>;
}

const sizes = ['small', 'important', 'large'] as const;
const offered = ['pooled', 'median', 'lowest', 'highest'] as const;
const mostRisks = 10;

export function Thresholds({ choices, unit, studies, results, language, onChoose }: ThresholdsProps) {
  const { t, i18n } = useTranslation('synthesis');
  const printed = i18n.getFixedT(language, 'synthesis');
  const isMean = choices.measure === 'MD' || choices.measure === 'SMD';
  const thresholds = useAutosave(choices.thresholds, (next) => onChoose({ thresholds: next }));
  const risks = useAutosave(choices.baselineRisks, (next) => onChoose({ baselineRisks: next }));
  const setNow = (next: AnalysisChoices['baselineRisks']) => {
    risks.change(next);
    risks.flush();
  };
  const set = (at: number, part: Partial<AnalysisChoices['baselineRisks'][number]>) =>
    risks.change(risks.value.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const found = isMean ? null : comparisonRisks(results);
  return (
    <div className={classes.thresholds}>
      <p className={classes.hint}>
        {isMean ? t('thresholds.inUnit', { unit: unit || '–' }) : t('thresholds.perThousand')}
      </p>
      <div className={classes.choices}>
        {sizes.map((size) => (
          <NumberInput
            key={size}
            size="xs"
            label={t(`thresholds.${size}`)}
            hideControls
            allowNegative={false}
            decimalScale={6}
            value={thresholds.value[size] ?? ''}
            onChange={(value) =>
              thresholds.change({ ...thresholds.value, [size]: typeof value === 'number' ? value : null })
            }
            onBlur={thresholds.flush}
          />
        ))}
      </div>
      {!isMean && (
        <fieldset className={classes.leftOut}>
          <legend>{t('risks.title')}</legend>
          {risks.value.length === 0 && <p className={classes.hint}>{t('risks.none')}</p>}
          {risks.value.map((risk, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: risks have no other name than their place
            <div key={at} className={classes.risk}>
              <TextInput
                size="xs"
                aria-label={t('risks.nameOf', { number: at + 1 })}
                placeholder={t('risks.name')}
                value={risk.name}
                onChange={(event) => set(at, { name: event.currentTarget.value })}
                onBlur={risks.flush}
              />
              <NumberInput
                size="xs"
                aria-label={t('risks.perThousandOf', { number: at + 1 })}
                hideControls
                min={0}
                max={1000}
                decimalScale={3}
                value={risk.perThousand}
                onChange={(value) => typeof value === 'number' && set(at, { perThousand: value })}
                onBlur={risks.flush}
              />
              <TextInput
                size="xs"
                aria-label={t('risks.sourceOf', { number: at + 1 })}
                placeholder={t('risks.source')}
                value={risk.source}
                onChange={(event) => set(at, { source: event.currentTarget.value })}
                onBlur={risks.flush}
              />
              <IconButton
                label={t('risks.remove', { number: at + 1 })}
                variant="subtle"
                color="gray"
                onClick={() => setNow(risks.value.filter((_, index) => index !== at))}
              >
                <IconX size={14} aria-hidden />
              </IconButton>
            </div>
          ))}
          <div className={classes.offers}>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlus size={13} aria-hidden />}
              disabled={risks.value.length >= mostRisks}
              onClick={() => setNow([...risks.value, { name: '', perThousand: 0, source: '' }])}
            >
              {t('risks.add')}
            </Button>
            {found &&
              offered.map((kind) => (
                <Button
                  key={kind}
                  size="compact-xs"
                  variant="default"
                  disabled={risks.value.length >= mostRisks}
                  onClick={() =>
                    setNow([
                      ...risks.value,
                      {
                        name: printed(`risks.names.${kind}`),
                        perThousand: Math.round(found[kind] * 1e6) / 1000,
                        source: printed('risks.fromArms'),
                      },
                    ])
                  }
                >
                  {t('risks.offer', { name: t(`risks.names.${kind}`), count: Math.round(1000 * found[kind]) })}
                </Button>
              ))}
          </div>
        </fieldset>
      )}
      <SizeFields choices={choices} studies={studies} results={results} onChoose={onChoose} />
    </div>
  );
}
