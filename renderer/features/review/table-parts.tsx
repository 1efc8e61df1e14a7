/** What stands in tables: trials under way, indicators with their thresholds, and the document's own tables. */
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { thresholdLevels, trialColumns } from '../../../shared/corrections/recognised-values.ts';
import { keyed } from '../../ui/keyed.ts';
import { PlaceLink } from '../reader/place-link.tsx';
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

export function TablePart() {
  const { t } = useTranslation(['review', 'reader']);
  const { reviewed } = useReviewParts();
  const tables = reviewed.asRead.tables ?? [];
  if (tables.length === 0) return null;
  return (
    <Part title={t('reader:found.tables')}>
      {keyed(tables, (table) => `${table.number} ${table.caption}`).map(({ key, item }, index) => (
        <div key={key}>
          <h3>
            <ValueAt way={['tables', index, 'number']} /> <ValueAt way={['tables', index, 'caption']} />
          </h3>
          <Grid
            columns={item.columns.map((_, column) => {
              const way = ['tables', index, 'columns', column];
              return <ValueAt key={way.join('.')} way={way} />;
            })}
            rows={item.rows.map((cells, row) => cells.map((_, column) => ['tables', index, 'rows', row, column]))}
          />
        </div>
      ))}
    </Part>
  );
}

function ValueAt({ way }: { way: readonly (string | number)[] }) {
  const value = useValueAt()(...way);
  return value ? <Value value={value} isCell /> : null;
}

const columnPx = 96;
const widest = 960;

interface GridProps {
  columns: readonly React.ReactNode[];
  /** The way to each cell's value. */
  rows: readonly (readonly (string | number)[])[][];
  /** What stands first in each row and cannot be corrected. */
  heads?: readonly React.ReactNode[];
}

export function Grid({ columns, rows, heads }: GridProps) {
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
              {cells.map((way) => {
                const value = at(...way);
                return <Table.Td key={way.join('.')}>{value ? <Value value={value} isCell /> : null}</Table.Td>;
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
