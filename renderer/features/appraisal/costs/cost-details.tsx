/** What a figure is reckoned from, a note on it, and where it stands. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CostNote, CostNoteUpdate } from '../../../../shared/contract/cost-notes.ts';
import { checkCost } from '../../../../shared/costs/check-cost.ts';
import { costCellName } from '../../../../shared/costs/words.ts';
import { useLocale } from '../../../ui/format.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useAutosave } from '../../project/use-autosave.ts';
import { FigureSources } from '../sources/figure-sources.tsx';
import classes from './costs.module.css';

export interface CostDetailsProps {
  note: CostNote;
  name: string;
  onSave(part: Omit<CostNoteUpdate, 'id'>): Promise<unknown>;
}

type Factor = CostNote['factors'][number];
const none: Factor = { amount: '', unit: '', name: '' };

const mostFactors = 12;
const lengths = { name: 500, amount: 100, unit: 200 };

export function CostDetails({ note, name, onSave }: CostDetailsProps) {
  const { t } = useTranslation('costs');
  const locale = useLocale();
  const words = useAutosave(note.note, (text) => onSave({ note: text }));
  // Saved as one, so that a part typed soon after another does not put back what that said before.
  const factors = useAutosave(note.factors, (next) => onSave({ factors: next }));
  const faulty = new Set(checkCost({ ...note, factors: factors.value }).faults.map(({ factor }) => factor));
  // A ratio has two parts, also before anyone wrote them.
  const isRatio = note.kind === 'icer';
  const shown = isRatio && factors.value.length < 2 ? [...factors.value, none, none].slice(0, 2) : factors.value;
  const setNow = (next: Factor[]) => {
    factors.change(next);
    factors.flush();
  };
  return (
    <div className={classes.details}>
      <fieldset className={classes.factors}>
        <legend>{t(isRatio ? 'factors.ofRatio' : 'factors.title')}</legend>
        {shown.map((factor, at) => {
          const part = costCellName(note.kind, at, locale);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a figure are told by their places
            <div key={at} className={classes.factor}>
              <span className={classes.dim}>{part}</span>
              {(['name', 'amount', 'unit'] as const).map((column) => (
                <TextInput
                  key={column}
                  size="xs"
                  aria-label={t('cellOf', { cell: t(`factors.${column}`), name: part })}
                  placeholder={t(`factors.${column}`)}
                  maxLength={lengths[column]}
                  error={column === 'amount' && faulty.has(at)}
                  classNames={{ input: (column === 'amount' && classes.figure) || '' }}
                  value={factor[column]}
                  onChange={(event) =>
                    factors.change(shown.with(at, { ...factor, [column]: event.currentTarget.value }))
                  }
                  onBlur={factors.flush}
                />
              ))}
              <IconButton
                label={t('factors.remove', { part })}
                variant="subtle"
                color="gray"
                disabled={factors.value[at] === undefined}
                onClick={() => setNow(factors.value.filter((_, index) => index !== at))}
              >
                <IconX size={14} aria-hidden />
              </IconButton>
            </div>
          );
        })}
        {!isRatio && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={13} aria-hidden />}
            disabled={factors.value.length >= mostFactors}
            onClick={() => setNow([...factors.value, none])}
          >
            {t('factors.add')}
          </Button>
        )}
      </fieldset>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        label={t('details.note')}
        maxLength={20_000}
        value={words.value}
        onChange={(event) => words.change(event.currentTarget.value)}
        onBlur={words.flush}
      />
      <FigureSources
        name={name}
        projectId={note.projectId}
        sources={note.sources}
        onSave={(sources) => onSave({ sources })}
      />
    </div>
  );
}
