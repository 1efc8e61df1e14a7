/** A field before and after: where both stand, the words that differ within one text; the marks are read aloud too. */
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordDiff } from '../../../shared/text/word-diff.ts';
import classes from './history.module.css';

export interface ChangedTextProps {
  before: string | null;
  after: string | null;
  /** Of words that stand for a choice, which have nothing in common though their letters may. */
  isWhole?: boolean;
}

export function ChangedText({ before, after, isWhole = false }: ChangedTextProps) {
  const { t } = useTranslation('history');
  const parts = wordDiff(before ?? '', after ?? '');
  const share = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  // Of texts that have little in common, the pieces between the marks say nothing.
  const isRewritten =
    before !== null &&
    after !== null &&
    (isWhole || share < Math.max(before.length, after.length) / 4 || (isFigure(before) && isFigure(after)));
  const told = isRewritten
    ? [
        { kind: 'removed' as const, text: before },
        { kind: 'same' as const, text: ' → ' },
        { kind: 'added' as const, text: after },
      ]
    : parts;
  return (
    <span className={classes.text}>
      {told.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
          <Mark key={index}>
            <VisuallyHidden>{t(`diff.${kind}`)} </VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}

/** A sign or a digit that two figures share is no common ground: −1 and −2 are two figures. */
const isFigure = (text: string) => /^[-−+]?\d[\d.,\s]*$/.test(text);
