/** One mark of a packet: what it is, what becomes of it, and both sides where they differ. */
import { Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MergeChoice, MergeRow } from '../../../shared/contract/packets.ts';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { useFormat } from '../../ui/format.ts';
import classes from './panel.module.css';
import { useCellWords } from './use-cell-words.ts';

export interface MergeRowItemProps {
  row: MergeRow;
  choice: MergeChoice | null;
  onChoose(key: string, side: MergeChoice): void;
}

const sides = ['ours', 'theirs'] as const;

export function MergeRowItem({ row, choice, onChoose }: MergeRowItemProps) {
  const { t } = useTranslation('panel');
  const { t: tc } = useTranslation();
  const { key, kind, status, reason, title, quote, page } = row;
  const place = page === null ? title : t('plan.place', { title, page });
  return (
    <li className={classes.row} data-status={status}>
      <span className={classes.status}>{t(`status.${status}`)}</span>
      <div>
        <Text component="p" size="sm">
          {row.element && row.element !== 'comment' ? (
            <ElementLetter element={row.element} name={tc(`element.${row.element}`)} />
          ) : null}{' '}
          {quote ? <q>{quote}</q> : t(`kind.${kind}`)}
        </Text>
        <p className={classes.dim}>{place}</p>
        {reason ? <p className={classes.reason}>{t(`reason.${reason}`)}</p> : null}
        {status === 'conflicting' ? (
          <Radio.Group
            value={choice ?? ''}
            label={t('plan.choose', { what: quote ?? title })}
            size="xs"
            onChange={(value) => onChoose(key, value as MergeChoice)}
          >
            <div className={classes.sides}>
              {sides.map((side) => (
                <div key={side} className={classes.side}>
                  <Radio value={side} label={t(`side.${side}`)} />
                  <Side row={row} side={side} />
                </div>
              ))}
            </div>
          </Radio.Group>
        ) : null}
        {status === 'changed' ? (
          <div className={classes.sides}>
            {sides.map((side) => (
              <div key={side} className={classes.side}>
                <strong>{t(`side.${side}`)}</strong>
                <Side row={row} side={side} />
              </div>
            ))}
          </div>
        ) : null}
        {status === 'added' || status === 'left-out' ? <Side row={row} side="theirs" /> : null}
      </div>
    </li>
  );
}

/** Who wrote it, when, and what stands in the cells that differ. */
function Side({ row, side }: { row: MergeRow; side: MergeChoice }) {
  const { t } = useTranslation('panel');
  const { moment } = useFormat();
  const words = useCellWords();
  const hand = row[side];
  if (!hand) return <p className={classes.dim}>{t('plan.notThere')}</p>;
  const cells = row.cells.flatMap(({ cell, [side]: value }) => words(cell, value) ?? []);
  return (
    <>
      <p className={classes.dim}>
        {hand.person}, {moment(hand.at)}
      </p>
      {cells.length > 0 ? (
        <dl className={classes.cells}>
          {cells.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
