/** The keys of the commands, everywhere in the app, and the sheet that lists all keys. */
import { useState } from 'react';
import { type CommandName, otherCommandKeys } from '../../shared/commands/app-commands.ts';
import { isSingleKey } from '../../shared/commands/key-map.ts';
import type { AppCommand } from './app-commands.ts';
import { useCommandTarget } from './command-targets.ts';
import { KeyMapDialog } from './key-map-dialog.tsx';
import { hotkeyFrom, useKeys } from './keys.ts';

/** The palette binds its own key, which works in dialogs too. */
const boundElsewhere = new Set<CommandName>(['palette']);
/** Fields have an undo of their own, and going a word or a page back is theirs as well. */
const ofFields = new Set<CommandName>(['undo', 'redo', 'back', 'forward']);

export function GlobalKeys({ commands }: { commands: readonly AppCommand[] }) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useCommandTarget('show-keys', () => setHelpOpen((was) => !was));
  const bound = commands.filter(
    ({ name, keys, isEnabled }) => keys.length > 0 && isEnabled && !boundElsewhere.has(name),
  );
  const isBare = ({ name, keys }: AppCommand) => ofFields.has(name) || isSingleKey(keys);
  const bind = (list: readonly AppCommand[]) =>
    Object.fromEntries(list.map(({ keys, run }) => [hotkeyFrom(keys), () => run()] as const));
  const also = bound.flatMap(({ name, run }) =>
    (otherCommandKeys[name] ?? []).map((keys) => [hotkeyFrom(keys), () => run()] as const),
  );
  useKeys({ ...bind(bound.filter(isBare)), ...Object.fromEntries(also) });
  useKeys(bind(bound.filter((command) => !isBare(command))), { whileTyping: true });
  return <KeyMapDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} commands={commands} />;
}
