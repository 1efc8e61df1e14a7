/** The keys of the commands, everywhere in the app, and the sheet that lists all keys. */
import { useState } from 'react';
import { type CommandName, railScreens } from '../../shared/commands/app-commands.ts';
import type { AppCommand } from './app-commands.ts';
import { useCommandTarget } from './command-targets.ts';
import { KeyHelp } from './key-help.tsx';
import { useKeys } from './keys.ts';

/** The palette binds its own key, which works in dialogs too. */
const boundElsewhere = new Set<CommandName>(['palette']);
/** Fields have an undo of their own, and going a word or a page back is theirs as well. */
const ofFields = new Set<CommandName>(['undo', 'redo', 'back', 'forward']);

/** A second way to press what has a key already. */
const otherKeys: Partial<Record<CommandName, string[]>> = {
  redo: ['mod+shift+Z'],
  'go-export': [String(railScreens.indexOf('export') + 1)],
};

const arrows: Record<string, string> = { '←': 'ArrowLeft', '→': 'ArrowRight' };
const hotkey = (keys: readonly string[]) => keys.map((key) => arrows[key] ?? key).join('+');

export function GlobalKeys({ commands }: { commands: readonly AppCommand[] }) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useCommandTarget('show-keys', () => setHelpOpen((was) => !was));
  const bound = commands.filter(
    ({ name, keys, isEnabled }) => keys.length > 0 && isEnabled && !boundElsewhere.has(name),
  );
  const isBare = ({ name, keys }: AppCommand) => ofFields.has(name) || (keys.length === 1 && keys[0]?.length === 1);
  const bind = (list: readonly AppCommand[]) =>
    Object.fromEntries(list.map(({ keys, run }) => [hotkey(keys), () => run()] as const));
  const also = bound.flatMap(({ name, run }) => (otherKeys[name] ?? []).map((keys) => [keys, () => run()] as const));
  useKeys({ ...bind(bound.filter(isBare)), ...Object.fromEntries(also) });
  useKeys(bind(bound.filter((command) => !isBare(command))), { whileTyping: true });
  return <KeyHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />;
}
