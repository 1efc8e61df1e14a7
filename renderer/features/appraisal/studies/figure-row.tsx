/** One result: its study, its cells, the effect that they make or what stands in the way, and the rest on a line of its own. */
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Study, StudyResult } from '../../../../shared/contract/studies.ts';
import { decimalText } from '../../../../shared/grade/tables/figure-text.ts';
import { resultCells } from '../../../../shared/model/studies.ts';
import { nameOfResult } from '../../../../shared/synthesis/name-of-result.ts';
import { readResult } from '../../../../shared/synthesis/read-result.ts';
import { resultText } from '../../../../shared/synthesis/result-text.ts';
import { useLocale } from '../../../ui/format.ts';
import { RowActions } from '../row-actions.tsx';
import { useFaultWords } from './fault-words.ts';
import type { FigureActions } from './figure-actions.ts';
import { ResultDetails } from './result-details.tsx';
import { SavedCell } from './saved-cell.tsx';
import classes from './studies.module.css';
import { StudySelect } from './study-select.tsx';

export interface FigureRowProps {
  result: StudyResult;
  studies: readonly Study[];
  actions: FigureActions;
  /** Each new turn goes to the row; 0: nobody asked for it. */
  shownTurn: number;
  /** To this field of it; null: the row is folded out, and the fold stood in. */
  shownCell: string | null;
}

/** The result that was asked for, and how many times one has been. */
export interface ShownResult {
  id: string;
  cell: string | null;
  turn: number;
}

export const FigureRow = memo(function FigureRow({ result, studies, actions, shownTurn, shownCell }: FigureRowProps) {
  const { t } = useTranslation('studies');
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (shownTurn === 0) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    const field = shownCell && row.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(shownCell)}"] > *`);
    if (field) return field.focus();
    setOpen(true);
    row.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }, [shownTurn, shownCell]);
  const state = useRowState(result);
  const reckoned = useReckoned(result);
  const study = studies.find(({ id }) => id === result.studyId);
  const name = nameOfResult(study?.name ?? '', result);
  const cells = resultCells[result.kind];
  const { id } = result;
  return (
    <>
      <tr ref={row}>
        <th scope="row" data-cell="study">
          <StudySelect
            studies={studies}
            chosenId={result.studyId}
            onChoose={(studyId) => void actions.set({ id, studyId, arm: '', comparator: '' })}
          />
          {result.subgroup !== '' && <span className={classes.subgroup}>{result.subgroup}</span>}
        </th>
        <td data-cell="timePoint">
          <SavedCell
            label={t('column.timeOf', { name })}
            value={result.timePoint}
            onSave={(timePoint) => actions.set({ id, timePoint })}
          />
        </td>
        {cells.map((cell) => (
          <td key={cell} className={classes.number} data-cell={cell}>
            <SavedCell
              label={t('column.cellOf', { cell: t(`cell.${cell}`), name })}
              value={result.numbers[cell] ?? ''}
              isFigure
              isFaulty={state.cell === cell}
              onSave={(words) => actions.set({ id, numbers: { [cell]: words } })}
            />
          </td>
        ))}
        <td className={state.isFault ? classes.fault : state.isEffect ? classes.effect : classes.hindrance}>
          {state.words}
          {reckoned.map((words) => (
            <span key={words} className={classes.reckoned}>
              {words}
            </span>
          ))}
        </td>
        <td className={classes.actions}>
          <RowActions
            isOpen={isOpen}
            toggleLabel={t(isOpen ? 'row.close' : 'row.open', { name })}
            onToggle={() => setOpen(!isOpen)}
            removeLabel={t('row.remove', { name })}
            onRemove={() => actions.remove(id, name)}
          />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={cells.length + 4}>
            <ResultDetails
              result={result}
              study={study}
              shownField={shownCell}
              onSave={(part) => actions.set({ id, ...part })}
            />
          </td>
        </tr>
      )}
    </>
  );
});

/** Standard deviations that were reckoned from a standard error or an interval. */
function useReckoned(result: StudyResult): string[] {
  const { t } = useTranslation('studies');
  const locale = useLocale();
  const read = readResult(result);
  if (read.state !== 'read') return [];
  return read.reckoned.map((cell) => `${t(`cell.${cell}`)} = ${decimalText(read.cells[cell]!, 3, locale, true)}`);
}

/** The effect that the row's cells make, or what stands in the way, and in which cell. */
function useRowState(result: StudyResult): { words: string; isFault: boolean; isEffect: boolean; cell: string | null } {
  const { t } = useTranslation('studies');
  const locale = useLocale();
  const faultWords = useFaultWords();
  const found = resultText(result, undefined, locale);
  if (typeof found === 'string') return { words: found, isFault: false, isEffect: true, cell: null };
  if (found.because === 'faulty')
    return { words: faultWords(found.fault), isFault: true, isEffect: false, cell: found.fault.cell };
  if (found.because === 'double-zero')
    return { words: t('effect.doubleZero'), isFault: false, isEffect: false, cell: null };
  if (found.because !== 'incomplete' || Object.keys(result.numbers).length === 0) {
    return { words: '', isFault: false, isEffect: false, cell: null };
  }
  const missing = found.missing.map((cell) => t(`cell.${cell}`)).join(', ');
  return { words: t('effect.missing', { cells: missing }), isFault: false, isEffect: false, cell: null };
}
