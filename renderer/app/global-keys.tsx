/** Keys that work everywhere, and the sheet that lists all keys. */
import { spotlight } from '@mantine/spotlight';
import { useState } from 'react';
import { importFiles } from './import-files.ts';
import { KeyHelp } from './key-help.tsx';
import { railScreens, routeOfRail, useKeys } from './keys.ts';
import { goTo } from './routes.ts';
import { openSettings } from './settings-dialog.tsx';
import { useUndo } from './undo.ts';

export function GlobalKeys({ isOpen }: { isOpen: boolean }) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { undo, redo } = useUndo();
  const toggleHelp = () => setHelpOpen((was) => !was);
  useKeys({ f1: toggleHelp, f6: focusNextPane, 'mod+,': openSettings });
  useKeys(
    {
      'mod+Z': () => undo(),
      'mod+Y': () => redo(),
      'mod+shift+Z': () => redo(),
      'mod+shift+F': () => spotlight.open(),
      'mod+O': () => {
        goTo({ screen: 'library' });
        importFiles();
      },
      'mod+E': () => goTo({ screen: 'export' }),
      ...Object.fromEntries(
        railScreens.map((screen, index) => [String(index + 1), () => goTo(routeOfRail(screen))] as const),
      ),
    },
    isOpen,
  );
  return <KeyHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />;
}

/** Walks the panes of the screen in their order, round and round. */
function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  panes[(at + 1) % panes.length]?.focus();
}
