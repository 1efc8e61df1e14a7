/** What a check found, in words, and what to do about it. */
import { ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VerifyReport } from '../../../shared/contract/library.ts';
import { keyed } from '../../ui/keyed.ts';
import classes from './care.module.css';

const known = ['structure', 'broken-link', 'unreadable', 'hash-mismatch'] as const;

export interface ProblemListProps {
  problems: VerifyReport['problems'];
  labelledBy: string;
}

export function ProblemList({ problems, labelledBy }: ProblemListProps) {
  const { t } = useTranslation('care');
  const wordsFor = (code: string) => known.find((each) => each === code) ?? 'other';
  return (
    <>
      <ScrollArea.Autosize mah={200} type="auto" viewportProps={{ tabIndex: 0, 'aria-labelledby': labelledBy }}>
        <ul className={classes.problems}>
          {keyed(problems, ({ code, place }) => `${code} ${place}`).map(({ key, item }) => (
            <li key={key}>{t(`problem.${wordsFor(item.code)}`, { place: item.place, message: item.message })}</li>
          ))}
        </ul>
      </ScrollArea.Autosize>
      <Text mt="xs">{t('result.next')}</Text>
    </>
  );
}
