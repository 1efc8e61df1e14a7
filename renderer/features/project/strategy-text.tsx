/** A search strategy as it was run; a long one shows its beginning until all of it is asked for. */
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import classes from './sources.module.css';

/** More than this pushes what stands below out of sight. */
const mostLines = 12;
const mostCharacters = 900;

export function StrategyText({ text, source }: { text: string; source: string }) {
  const { t } = useTranslation('project');
  const { number } = useFormat();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const lines = text.trimEnd().split('\n').length;
  const isLong = lines > mostLines || text.length > mostCharacters;
  return (
    <>
      <pre id={id} className={classes.strategy} data-folded={(isLong && !isWhole) || undefined}>
        {text}
      </pre>
      {isLong ? (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'searches.lessStrategy' : 'searches.wholeStrategy', {
            source,
            count: lines,
            number: number(lines),
          })}
        </Button>
      ) : null}
    </>
  );
}
