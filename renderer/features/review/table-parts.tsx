/** What stands in tables: trials under way, and indicators with their thresholds. */
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { thresholdLevels, trialColumns } from '../../../shared/corrections/recognised-values.ts';
import { PlaceLink } from '../reader/place-link.tsx';
import { NoteMarks, type TableNotes } from './note-marks.tsx';
import { Part, useValueAt } from './part.tsx';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';
import { Value } from './value.tsx';

export function TrialPart() {
  const { t } = useTranslation(['review', 'reader']);
  const { reviewed } = useReviewParts();
  const trials = reviewed.asRead.ongoingTrials ?? [];
  if (trials.length === 0) return null;
  const columns = trialColumns.map((name) => t(`trial.${name}`));
  return (
    <Part title={t('reader:found.trials')}>
      <Grid
        columns={columns}
        rows={trials.map((_, index) => trialColumns.map((name) => ['ongoingTrials', index, name]))}
      />
    </Part>
  );
}

const indicatorNames = ['name', 'definition'] as const;

export function IndicatorPart() {
  const { t } = useTranslation(['review', 'reader']);
  const { reviewed, onPlace } = useReviewParts();
  const indicators = reviewed.asRead.indicators ?? [];
  if (indicators.length === 0) return null;
  const columns = [
    t('indicator.code'),
    ...indicatorNames.map((name) => t(`indicator.${name}`)),
    ...thresholdLevels.map((level) => t(`threshold.${level}`)),
  ];
  const rows = indicators.map((_, index) => [
    ...indicatorNames.map((name) => ['indicators', index, name]),
    ...thresholdLevels.map((level) => ['indicators', index, 'thresholds', level]),
  ]);
  const codes = indicators.map((indicator) => (
    <PlaceLink key={indicator.code} place={indicator} onGo={onPlace}>
      {indicator.code}
    </PlaceLink>
  ));
  return (
    <Part title={t('indicators')}>
      <Grid columns={columns} rows={rows} heads={codes} />
    </Part>
  );
}

const columnPx = 96;
const widest = 960;

interface GridProps {
  columns: readonly React.ReactNode[];
  /** The way to each cell's value. */
  rows: readonly (readonly (string | number)[])[][];
  /** What stands first in each row and cannot be corrected. */
  heads?: readonly React.ReactNode[];
  /** Footnotes whose marks the cells bear. */
  notes?: TableNotes | undefined;
}

export function Grid({ columns, rows, heads, notes }: GridProps) {
  const at = useValueAt();
  return (
    <Table.ScrollContainer className={classes.grid} minWidth={Math.min(widest, columns.length * columnPx)}>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay in their places
              <Table.Th key={index}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((cells, row) => (
            <Table.Tr key={cells[0]?.join('.') ?? row}>
              {heads ? <Table.Td>{heads[row]}</Table.Td> : null}
              {cells.map((way, column) => {
                const value = at(...way);
                return (
                  <Table.Td key={way.join('.')}>
                    {value ? <Value value={value} isCell notes={notes?.of(row, column)} /> : null}
                    <NoteMarks notes={notes} row={row} column={column} />
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
