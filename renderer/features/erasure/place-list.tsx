/** Places and how often each. */
import { Text } from '@mantine/core';
import { useId } from 'react';
import { useFormat } from '../../ui/format.ts';
import classes from './erasure.module.css';

export function PlaceList({ title, rows }: { title: string; rows: [label: string, count: number][] }) {
  const { number } = useFormat();
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Text fw={600} id={id}>
        {title}
      </Text>
      <ul className={classes.places}>
        {rows.map(([label, count]) => (
          <li key={label}>
            <span>{label}</span> <span>{number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
