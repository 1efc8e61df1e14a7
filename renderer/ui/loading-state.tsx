/** Shown only when loading is slow enough to notice: fast answers would make it flicker. */
import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './states.module.css';

export function LoadingState({ label, delayMs = 250 }: { label: string; delayMs?: number }) {
  const [isVisible, setVisible] = useState(delayMs === 0);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return (
    <output className={classes.state} aria-label={label} aria-busy="true">
      {isVisible ? <Loader size="sm" aria-hidden /> : null}
    </output>
  );
}
