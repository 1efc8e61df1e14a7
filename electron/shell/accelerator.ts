/** Keys of a command as Electron writes them; null where a menu must not have them. */

/** What a Mac presses for the same. */
const onMac: Record<string, string> = {
  'mod+Y': 'Shift+Cmd+Z',
  'Alt+←': 'Cmd+[',
  'Alt+→': 'Cmd+]',
};
const names: Record<string, string> = { mod: 'CmdOrCtrl', '←': 'Left', '→': 'Right' };

/** A menu of a Mac would take single letters and digits from whoever types them. */
export function accelerator(keys: readonly string[], isMac: boolean): string | null {
  const isBare = keys.length === 1 && keys[0]?.length === 1;
  if (keys.length === 0 || (isMac && isBare)) return null;
  return (isMac && onMac[keys.join('+')]) || keys.map((key) => names[key] ?? key).join('+');
}
