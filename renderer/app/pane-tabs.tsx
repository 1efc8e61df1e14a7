/** One pane at a time. The others stay drawn, hidden, so that nothing in them is lost. */
import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import classes from './panes.module.css';
import type { PanesProps } from './panes.tsx';
import { onMainPane } from './show-pane.ts';

export function PaneTabs({ panes }: PanesProps) {
  const { t } = useTranslation();
  const id = useId();
  const main = panes.findIndex((pane) => pane.initial === Math.max(...panes.map(({ initial }) => initial)));
  const asked = panes.findIndex(({ isAsked }) => isAsked);
  const askedWhole = panes[asked]?.isWhole ? asked : -1;
  const [shown, setShown] = useState(asked < 0 ? main : asked);
  const count = panes.length;
  const known = useRef(count);
  const focusWhenShown = useRef<number | null>(null);
  const hasFocus = (index: number) =>
    document.getElementById(`${id}-pane-${index}`)?.contains(document.activeElement) ?? false;
  const comeForward = useEffectEvent((isLink: boolean) => {
    if (isLink && panes[shown]?.isWhole && hasFocus(shown)) return;
    const next = isLink && askedWhole >= 0 ? askedWhole : main;
    if (next !== shown && hasFocus(shown)) focusWhenShown.current = next;
    flushSync(() => setShown(next));
  });
  useEffect(() => onMainPane((isLink) => comeForward(isLink)), []);
  // The link that asks for it is heard before the pane is drawn as asked for.
  useEffect(() => {
    if (askedWhole >= 0) setShown(askedWhole);
  }, [askedWhole]);
  useEffect(() => {
    if (count === known.current) return;
    // A pane that was asked for, such as a preview, comes forward; when it goes, the main one does.
    // One that only follows the row in hand stays behind its tab, so that keys go on walking the list.
    const hasMore = count > known.current;
    known.current = count;
    setShown((was) => {
      const next = hasMore ? (asked < 0 ? was : asked) : main;
      if (was !== next) focusWhenShown.current = next;
      return next;
    });
  }, [count, main, asked]);
  useEffect(() => {
    if (focusWhenShown.current !== shown) return;
    focusWhenShown.current = null;
    document.getElementById(`${id}-pane-${shown}`)?.focus();
  }, [shown, id]);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (shown + step + panes.length) % panes.length;
    setShown(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div className={classes.stack}>
      <div className={classes.tabs} role="tablist" hidden={count === 1} aria-label={t('panes.tabs')} onKeyDown={walk}>
        {panes.map((pane, index) => (
          <UnstyledButton
            key={pane.label}
            id={`${id}-${index}`}
            className={classes.tab}
            role="tab"
            aria-selected={index === shown}
            aria-controls={`${id}-pane-${index}`}
            tabIndex={index === shown ? 0 : -1}
            onClick={() => flushSync(() => setShown(index))}
          >
            {pane.label}
          </UnstyledButton>
        ))}
      </div>
      {panes.map((pane, index) => (
        <section
          key={pane.label}
          id={`${id}-pane-${index}`}
          className={classes.pane}
          role="tabpanel"
          aria-labelledby={`${id}-${index}`}
          data-pane
          tabIndex={-1}
          hidden={index !== shown}
        >
          {pane.content}
        </section>
      ))}
    </div>
  );
}
