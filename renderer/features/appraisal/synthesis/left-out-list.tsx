/** Results that a person keeps out of the analysis, each with why. */
import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnalysisChoices } from '../../../../shared/contract/analyses.ts';
import { nameOfResult } from '../../../../shared/synthesis/name-of-result.ts';
import type { AnalysedResult } from '../../../../shared/synthesis/run-analysis.ts';
import { useAutosave } from '../../project/use-autosave.ts';
import classes from './synthesis.module.css';

type LeftOut = AnalysisChoices['leftOut'];

export interface LeftOutListProps {
  results: readonly AnalysedResult[];
  leftOut: LeftOut;
  onChange: (leftOut: LeftOut) => Promise<unknown>;
}

export function LeftOutList({ results, leftOut, onChange }: LeftOutListProps) {
  const { t } = useTranslation('synthesis');
  return (
    <fieldset className={classes.leftOut}>
      <legend>{t('included')}</legend>
      <ul>
        {results.map((result) => {
          const out = leftOut.find(({ resultId }) => resultId === result.id);
          const rest = leftOut.filter(({ resultId }) => resultId !== result.id);
          const label = nameOfResult(result.studyName, result);
          return (
            <li key={result.id}>
              <Checkbox
                size="xs"
                label={label}
                checked={!out}
                onChange={(event) =>
                  void onChange(event.currentTarget.checked ? rest : [...rest, { resultId: result.id, reason: '' }])
                }
              />
              {out && (
                <Reason
                  label={t('reasonOf', { name: label })}
                  reason={out.reason}
                  onSave={(reason) => onChange([...rest, { resultId: result.id, reason }])}
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

interface ReasonProps {
  label: string;
  reason: string;
  onSave: (reason: string) => Promise<unknown>;
}

function Reason({ label, reason, onSave }: ReasonProps) {
  const { t } = useTranslation('synthesis');
  const field = useAutosave(reason, onSave);
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={t('reason')}
      value={field.value}
      error={field.value.trim() === '' ? t('reasonMissing') : undefined}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.flush}
    />
  );
}
