/** The help while it is open: it follows the person from screen to screen until they turn to a page themselves. */
import { useEffect, useRef, useState } from 'react';
import type { HelpPage } from '../../../shared/help/help-pages.ts';
import { useCommandTarget } from '../../app/command-targets.ts';
import { onHelpPage } from '../../app/help-target.ts';
import { pageOfScreen } from './help-pages.ts';
import { HelpPanel } from './help-panel.tsx';

export function HelpBeside({ screen }: { screen: string }) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<HelpPage | null>(null);
  const before = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was turned to holds until the screen changes
  useEffect(() => setChosen(null), [screen]);
  useEffect(
    () =>
      onHelpPage((page) => {
        before.current = document.activeElement;
        setChosen(page);
        setOpen(true);
      }),
    [],
  );
  const close = () => {
    setOpen(false);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  useCommandTarget('show-help', () => {
    if (isOpen) return close();
    before.current = document.activeElement;
    setOpen(true);
  });
  if (!isOpen) return null;
  return <HelpPanel page={chosen ?? pageOfScreen(screen)} onGo={setChosen} onClose={close} />;
}
