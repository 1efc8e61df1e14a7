/** The six columns as a grid: arrow keys walk the cells, Enter goes to the text of the one in hand. */
import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ongoingCells } from '../../../../shared/cards/ongoing-cells.ts';
import { trialColumns } from '../../../../shared/cards/trial-row.ts';
import type { OngoingRow } from '../../../../shared/contract/ongoing-trials.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';
import plain from '../../../ui/plain-table.module.css';
import { cellAfter } from './cell-after.ts';
import classes from './ongoing.module.css';
import type { OngoingCell } from './ongoing-data.ts';
import type { CellPlace } from './ongoing-tab.tsx';

export interface OngoingTableProps {
  rows: readonly OngoingRow[];
  language: Locale;
  place: CellPlace;
  onChoose(place: CellPlace): void;
  /** The person wants to read or write the text of the chosen cell. */
  onOpen(): void;
}

/** Rows of long texts: as many as a person looks through before asking for more. */
const drawnAtFirst = 100;

export function OngoingTable({ rows, language, place, onChoose, onOpen }: OngoingTableProps) {
  const { t } = useTranslation('trials');
  const body = useRef<HTMLTableSectionElement>(null);
  const [drawn, setDrawn] = useState(drawnAtFirst);
  const shown = rows.slice(0, drawn);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      onOpen();
      return;
    }
    const at = {
      row: shown.findIndex(({ trialId }) => trialId === place.trialId),
      column: ongoingCells.indexOf(place.cell),
    };
    const next = cellAfter(event, at, shown.length);
    if (!next) return;
    event.preventDefault();
    onChoose({ trialId: shown[next.row]!.trialId, cell: ongoingCells[next.column]! });
    const row = body.current?.children[next.row];
    (row?.children[next.column] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className={classes.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells that keys walk are a grid
        role="grid"
        className={`${plain.table} ${plain.grid} ${classes.table}`}
        aria-label={t('table.name')}
        aria-rowcount={rows.length + 1}
        lang={language}
      >
        <thead>
          <tr>
            {trialColumns(language).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {shown.map((row) => (
            <tr key={row.trialId}>
              {row.cells.map((cell) => {
                const isChosen = row.trialId === place.trialId && cell.cell === place.cell;
                return (
                  <td
                    key={cell.cell}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above
                    role="gridcell"
                    aria-selected={isChosen}
                    tabIndex={isChosen ? 0 : -1}
                    data-changed={cell.isChanged || undefined}
                    onFocus={() => onChoose({ trialId: row.trialId, cell: cell.cell })}
                    onDoubleClick={onOpen}
                  >
                    <CellMark cell={cell} />
                    {cell.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > drawn ? (
        <Button m={8} size="xs" variant="default" onClick={() => setDrawn(drawn + drawnAtFirst)}>
          {t('table.more', { count: Math.min(drawnAtFirst, rows.length - drawn) })}
        </Button>
      ) : null}
    </div>
  );
}

function CellMark({ cell: { was, isChanged } }: { cell: OngoingCell }) {
  const { t } = useTranslation('trials');
  if (was === null) return null;
  const Icon = isChanged ? IconAlertTriangle : IconPencil;
  const words = t(isChanged ? 'table.changedMark' : 'table.ownMark');
  return (
    <span className={classes.mark} data-changed={isChanged || undefined} title={words}>
      <Icon size={12} aria-hidden />
      <VisuallyHidden>{words}: </VisuallyHidden>
    </span>
  );
}
