/** Panes side by side; separators move with the mouse and the arrow keys. */
import { useDebouncedCallback, useSplitter } from '@mantine/hooks';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './panes.module.css';
import type { PanesProps } from './panes.tsx';
import { usePreferences } from './preferences.tsx';

export function SplitPanes({ name, panes }: PanesProps) {
  const { t } = useTranslation();
  const { settings, update } = usePreferences();
  const remembered = settings?.panes[name];
  const [moved, setMoved] = useState<number[] | null>(null);
  const kept = moved ?? (remembered?.length === panes.length ? remembered : null);
  const sizes = kept?.length === panes.length ? kept : panes.map((pane) => pane.initial);
  const keep = (next: readonly (number | string)[]) => next.map((size) => Number.parseFloat(String(size)));
  // Keys report no end of a move, so the widths are kept when they have come to rest.
  const save = useDebouncedCallback((next: number[]) => {
    if (settings) update({ panes: { ...settings.panes, [name]: next } });
  }, 400);
  const splitter = useSplitter({
    panels: panes.map((pane) => ({ defaultSize: pane.initial, min: pane.min ?? 12 })),
    sizes,
    onSizeChange: (next) => {
      setMoved(keep(next));
      save(keep(next));
    },
    step: 2,
  });
  return (
    <div className={classes.panes} ref={splitter.ref}>
      {panes.map((pane, index) => (
        <Fragment key={pane.label}>
          {index > 0 ? (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the hook gives it role="separator"
            <div
              {...splitter.getHandleProps({ index: index - 1 })}
              className={classes.handle}
              aria-label={t('panes.separator', { left: panes[index - 1]?.label ?? '', right: pane.label })}
            />
          ) : null}
          <section
            className={classes.pane}
            aria-label={pane.label}
            data-pane
            tabIndex={-1}
            style={{ flexBasis: `${sizes[index]}%` }}
          >
            {pane.content}
          </section>
        </Fragment>
      ))}
    </div>
  );
}
