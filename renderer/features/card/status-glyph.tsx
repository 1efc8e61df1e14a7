import { useTranslation } from 'react-i18next';
import type { CardFieldStatus } from './card-types.ts';
import classes from './status-glyph.module.css';

const glyphs: Record<CardFieldStatus, string> = { empty: '○', proposed: '◔', written: '◐', checked: '●' };

/** ○ empty, ◔ proposed, ◐ written, ● checked; the word is what is read aloud. */
export function StatusGlyph({ status }: { status: CardFieldStatus }) {
  const { t } = useTranslation('card');
  const word = t(`status.${status}`);
  return (
    <span className={classes.glyph} data-status={status} role="img" aria-label={word} title={word}>
      {glyphs[status]}
    </span>
  );
}
