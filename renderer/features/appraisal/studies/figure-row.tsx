/** One result: its study, its cells, the effect that they make or what stands in the way, and the rest on a line of its own. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Study, StudyResult } from '../../../../shared/contract/studies.ts';
import { type ResultCell, resultCells } from '../../../../shared/model/studies.ts';
import { resultText } from '../../../../shared/synthesis/result-text.ts';
import { useUndoNotice } from '../../../app/use-undo-notice.ts';
import { useLocale } from '../../../ui/format.ts';
import { useAutosave } from '../../project/use-autosave.ts';
import { RowActions } from '../row-actions.tsx';
import { useFaultWords } from './fault-words.ts';
import { ResultDetails } from './result-details.tsx';
import classes from './studies.module.css';
import type { StudyChanges } from './study-data.ts';

export interface FigureRowProps {
  result: StudyResult;
  studies: readonly Study[];
  changes: StudyChanges;
  /** Each new turn folds the row out and goes to it; 0: nobody asked for it. */
  shownTurn: number;
}

/** The result that was asked for, and how many times one has been. */
export interface ShownResult {
  id: string;
  turn: number;
}

export function FigureRow({ result, studies, changes, shownTurn }: FigureRowProps) {
  const { t } = useTranslation('studies');
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (shownTurn === 0) return;
    setOpen(true);
    row.current?.scrollIntoView({ block: 'nearest' });
    row.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }, [shownTurn]);
  const tellUndo = useUndoNotice(result.projectId);
  const time = useAutosave(result.timePoint, (timePoint) =>
    changes.setResults.mutateAsync([{ id: result.id, timePoint }]),
  );
  const state = useRowState(result);
  const study = studies.find(({ id }) => id === result.studyId);
  const name = study?.name ?? '';
  const cells = resultCells[result.kind];
  return (
    <>
      <tr ref={row}>
        <th scope="row">
          <NativeSelect
            size="xs"
            variant="unstyled"
            aria-label={t('column.studyOf', { name })}
            value={result.studyId}
            data={studies.map((each) => ({ value: each.id, label: each.name }))}
            onChange={(event) =>
              changes.setResults.mutate([
                { id: result.id, studyId: event.currentTarget.value, arm: '', comparator: '' },
              ])
            }
          />
        </th>
        <td>
          <TextInput
            size="xs"
            variant="unstyled"
            aria-label={t('column.timeOf', { name })}
            value={time.value}
            onChange={(event) => time.change(event.currentTarget.value)}
            onBlur={time.flush}
          />
        </td>
        {cells.map((cell) => (
          <FigureCell
            key={cell}
            cell={cell}
            result={result}
            name={name}
            isFaulty={state.cell === cell}
            changes={changes}
          />
        ))}
        <td className={state.isFault ? classes.fault : classes.effect}>{state.words}</td>
        <td className={classes.actions}>
          <RowActions
            isOpen={isOpen}
            toggleLabel={t(isOpen ? 'row.close' : 'row.open', { name })}
            onToggle={() => setOpen(!isOpen)}
            removeLabel={t('row.remove', { name })}
            onRemove={() =>
              changes.removeResults.mutate([result.id], { onSuccess: () => void tellUndo(t('row.removed', { name })) })
            }
          />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={cells.length + 4}>
            <ResultDetails result={result} study={study} changes={changes} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The effect that the row's cells make, or what stands in the way, and in which cell. */
function useRowState(result: StudyResult): { words: string; isFault: boolean; cell: string | null } {
  const { t } = useTranslation('studies');
  const locale = useLocale();
  const faultWords = useFaultWords();
  const found = resultText(result, undefined, locale);
  if (typeof found === 'string') return { words: found, isFault: false, cell: null };
  if (found.because === 'faulty') return { words: faultWords(found.fault), isFault: true, cell: found.fault.cell };
  if (found.because === 'double-zero') return { words: t('effect.doubleZero'), isFault: false, cell: null };
  if (found.because !== 'incomplete' || Object.keys(result.numbers).length === 0) {
    return { words: '', isFault: false, cell: null };
  }
  const missing = found.missing.map((cell) => t(`cell.${cell}`)).join(', ');
  return { words: t('effect.missing', { cells: missing }), isFault: false, cell: null };
}

interface FigureCellProps {
  cell: ResultCell;
  result: StudyResult;
  name: string;
  isFaulty: boolean;
  changes: StudyChanges;
}

function FigureCell({ cell, result, name, isFaulty, changes }: FigureCellProps) {
  const { t } = useTranslation('studies');
  const { value, change, flush } = useAutosave(result.numbers[cell] ?? '', (words) =>
    changes.setResults.mutateAsync([{ id: result.id, numbers: { [cell]: words } }]),
  );
  return (
    <td className={classes.number}>
      <TextInput
        size="xs"
        variant="unstyled"
        inputMode="decimal"
        maxLength={100}
        classNames={{ input: classes.figure ?? '' }}
        aria-label={t('column.cellOf', { cell: t(`cell.${cell}`), name })}
        error={isFaulty}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={flush}
      />
    </td>
  );
}
