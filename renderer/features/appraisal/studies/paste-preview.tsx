/** The pasted lines as they came, and over each column what it is taken for, which can be changed. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ResultKind, resultCells } from '../../../../shared/model/studies.ts';
import { type PastedBlock, pastedNumbers } from '../../../../shared/synthesis/paste-table.ts';
import { type PastedColumns, type PastedField, pastedFields } from '../../../../shared/synthesis/pasted-columns.ts';
import { readResult } from '../../../../shared/synthesis/read-result.ts';
import plain from '../../../ui/plain-table.module.css';
import { useFaultWords } from './fault-words.ts';
import classes from './studies.module.css';

export interface PastePreviewProps {
  block: PastedBlock;
  kind: ResultKind;
  columns: PastedColumns;
  /** Names of studies that the project does not have, in small letters. */
  isNew: ReadonlySet<string>;
  onChoose(columns: PastedColumns): void;
}

const mostShown = 50;

export function PastePreview({ block: { lines, heading }, kind, columns, isNew, onChoose }: PastePreviewProps) {
  const { t } = useTranslation('studies');
  const faultWords = useFaultWords();
  const nameOf = (field: PastedField) => {
    const plainField = pastedFields.find((each) => each === field);
    return plainField ? t(`paste.field.${plainField}`) : t(`cell.${field as (typeof resultCells)[ResultKind][number]}`);
  };
  const options = [
    { value: '', label: t('paste.field.none') },
    ...[...pastedFields, ...resultCells[kind]].map((field) => ({ value: field, label: nameOf(field) })),
  ];
  // One column holds a field: it moves from where it was.
  const choose = (at: number, field: PastedField | null) =>
    onChoose(columns.map((each, index) => (index === at ? field : each === field ? null : each)));
  const faultOf = (line: readonly string[]) => {
    const read = readResult({ kind, numbers: pastedNumbers(line, kind, columns) });
    return read.state === 'faulty' ? read.fault : null;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too
    <section className={classes.preview} tabIndex={0} aria-label={t('paste.preview')}>
      <table className={plain.table}>
        <thead>
          <tr>
            {columns.map((field, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a block are told by their places
              <th key={at} scope="col" className={classes.column}>
                <NativeSelect
                  size="xs"
                  aria-label={t('paste.columnAs', { column: heading?.[at] || at + 1 })}
                  value={field ?? ''}
                  data={options}
                  onChange={(event) => choose(at, (event.currentTarget.value || null) as PastedField | null)}
                />
                {heading && <span className={classes.dim}>{heading[at]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, mostShown).map((line) => {
            const fault = faultOf(line.cells);
            return (
              <tr key={line.number}>
                {columns.map((field, at) => {
                  const words = line.cells[at] ?? '';
                  const isFaulty = field !== null && field === fault?.cell;
                  return (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a block are told by their places
                      key={at}
                      className={isFaulty ? classes.fault : field === null ? classes.dim : undefined}
                    >
                      {words}
                      {isFaulty &&
                        (fault.kind === 'not-number' ? ` – ${t('paste.noNumber')}` : <div>{faultWords(fault)}</div>)}
                      {field === 'study' && isNew.has(words.toLowerCase()) && (
                        <span className={classes.dim}> {t('paste.new')}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length > mostShown && (
        <p className={classes.hint}>{t('paste.more', { count: lines.length - mostShown })}</p>
      )}
    </section>
  );
}
