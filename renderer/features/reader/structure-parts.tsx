/** Check boxes, trials, questions and tables as recognised. */
import { Table } from '@mantine/core';
import { IconSquare, IconSquareCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type {
  RecognisedCheckbox,
  RecognisedQuestion,
  RecognisedTable,
  RecognisedTrialRow,
} from '../../../shared/contract/recognised.ts';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { LinkedText, PlacedText } from './linked-text.tsx';
import { PlaceLink } from './place-link.tsx';
import classes from './structure.module.css';

type Go = (start: number) => void;

export function Checkboxes({ checkboxes, onGo }: { checkboxes: readonly RecognisedCheckbox[]; onGo: Go }) {
  const { t } = useTranslation('reader');
  const groups = Map.groupBy(checkboxes, (box) => `${box.section ?? ''} ${box.group}`.trim());
  return [...groups].map(([group, boxes]) => (
    <div key={group} className={classes.boxGroup}>
      <h3>{group || t('structure.noGroup')}</h3>
      <ul>
        {keyed(boxes, (box) => box.label).map(({ key, item }) => {
          const Icon = item.checked ? IconSquareCheckFilled : IconSquare;
          return (
            <li key={key} data-checked={item.checked || undefined}>
              <Icon size={16} role="img" aria-label={t(item.checked ? 'structure.checked' : 'structure.unchecked')} />
              <PlaceLink place={item} onGo={onGo}>
                {item.label}
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </div>
  ));
}

const trialColumns = [
  'registryId',
  'population',
  'n',
  'intervention',
  'comparator',
  'outcome',
  'status',
  'period',
] as const;

export function TrialsTable({ trials, onGo }: { trials: readonly RecognisedTrialRow[]; onGo: Go }) {
  const { t } = useTranslation('reader');
  const { number } = useFormat();
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            {trialColumns.map((column) => (
              <Table.Th key={column}>{t(`trial.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keyed(trials, (trial) => trial.registryId).map(({ key, item }) => (
            <Table.Tr key={key}>
              {trialColumns.map((column) => (
                <Table.Td key={column}>
                  {column === 'registryId' ? (
                    <PlacedText place={item} onGo={onGo} text={item.registryId} />
                  ) : column === 'n' ? (
                    item.n === null ? (
                      '–'
                    ) : (
                      number(item.n)
                    )
                  ) : (
                    <LinkedText text={item[column] || '–'} />
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The surer the recogniser was, the heavier the prompt. */
function weightOf(confidence: number): number {
  return 380 + Math.round(confidence * 3) * 90;
}

export function Questions({ questions, onGo }: { questions: readonly RecognisedQuestion[]; onGo: Go }) {
  const { t } = useTranslation('reader');
  const { number } = useFormat();
  return (
    <ol className={classes.questions}>
      {keyed(questions, (question) => `${question.number} ${question.prompt}`).map(({ key, item }) => (
        <li key={key} value={item.number}>
          <PlaceLink place={item} onGo={onGo}>
            <span style={{ fontWeight: weightOf(item.confidence) }}>{item.prompt || t('structure.noPrompt')}</span>
          </PlaceLink>
          <span className={classes.confidence}>
            {t('structure.confidence', { percent: number(item.confidence * 100) })}
          </span>
          <p>
            <LinkedText text={item.answer || t('structure.empty')} />
          </p>
          {item.yesNo?.length ? (
            <p className={classes.dim}>
              {item.yesNo.map((each) => `${each.label}: ${t(`yesNo.${each.value ?? 'none'}`)}`).join(' · ')}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

export function Tables({ tables, onGo }: { tables: readonly RecognisedTable[]; onGo: Go }) {
  return keyed(tables, (table) => `${table.number} ${table.caption}`).map(({ key, item }) => (
    <div key={key}>
      <h3>
        <PlaceLink place={item} onGo={onGo}>
          {`${item.number} ${item.caption}`.trim()}
        </PlaceLink>
      </h3>
      <Table.ScrollContainer minWidth={480}>
        <Table withTableBorder withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              {keyed(item.columns, (column) => column).map((column) => (
                <Table.Th key={column.key}>{column.item}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keyed(item.rows, (row) => row.join('|')).map((row) => (
              <Table.Tr key={row.key}>
                {keyed(row.item, (cell) => cell).map((cell) => (
                  <Table.Td key={cell.key}>
                    <LinkedText text={cell.item} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  ));
}
