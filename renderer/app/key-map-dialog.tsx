/** All keys by screen, with a field to find one (F1), and whether keys without Ctrl are taken. */
import { Button, Group, Modal, Switch, Text, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeyMapEntry, keyMap } from '../../shared/commands/key-map.ts';
import { Keycaps } from '../ui/keycaps.tsx';
import type { AppCommand } from './app-commands.ts';
import { runTarget } from './command-targets.ts';
import classes from './key-map.module.css';
import { keySigns, printKeys } from './keys.ts';
import { usePreferences } from './preferences.tsx';

const scopes = ['everywhere', 'list', 'reader', 'project', 'card'] as const satisfies readonly KeyMapEntry['scope'][];

export interface KeyMapDialogProps {
  isOpen: boolean;
  onClose: () => void;
  commands: readonly AppCommand[];
}

export function KeyMapDialog({ isOpen, onClose, commands }: KeyMapDialogProps) {
  const { t } = useTranslation('help');
  const { t: tc } = useTranslation();
  const openHelp = () => {
    onClose();
    runTarget('show-help');
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('keys.title')}
      size="lg"
      className={classes.sheet}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      <KeySheet commands={commands} onHelp={openHelp} />
    </Modal>
  );
}

function KeySheet({ commands, onHelp }: { commands: readonly AppCommand[]; onHelp: () => void }) {
  const { t } = useTranslation('help');
  const [query, setQuery] = useState('');
  const nameOf = useKeyName(commands);
  const wanted = query.trim().toLowerCase();
  const found = keyMap.filter(
    (entry) =>
      nameOf(entry).toLowerCase().includes(wanted) ||
      entry.combinations.some((keys) => printKeys(keys).toLowerCase().includes(wanted)),
  );
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={t('keys.find')}
        placeholder={t('keys.find')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Group justify="space-between" align="flex-start">
        <SingleKeysSwitch />
        <Group gap={4} mt="sm">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPrinter size={14} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('keys.print')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={onHelp}>
            {t('title')}
          </Button>
        </Group>
      </Group>
      {scopes.map((scope) => {
        const own = found.filter((entry) => entry.scope === scope);
        return own.length > 0 ? <ScopeTable key={scope} scope={scope} entries={own} nameOf={nameOf} /> : null;
      })}
      {found.length === 0 ? (
        <Text mt="md" role="status">
          {t('keys.none')}
        </Text>
      ) : null}
    </>
  );
}

interface ScopeTableProps {
  scope: KeyMapEntry['scope'];
  entries: readonly KeyMapEntry[];
  nameOf: (entry: KeyMapEntry) => string;
}

function ScopeTable({ scope, entries, nameOf }: ScopeTableProps) {
  const { t } = useTranslation('help');
  return (
    <>
      <h3 className={classes.scope} id={`keys-${scope}`}>
        {t(`keys.scope.${scope}`)}
      </h3>
      <table className={classes.table} aria-labelledby={`keys-${scope}`}>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.name}>
              <th scope="row">{nameOf(entry)}</th>
              <td>
                <Group gap="xs" justify="flex-end">
                  {entry.combinations.map((keys) => (
                    <Keycaps key={keys.join()} signs={keySigns(keys)} />
                  ))}
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Switched off by those for whom a stray letter is a stray command (WCAG 2.1.4). */
export function SingleKeysSwitch() {
  const { t } = useTranslation('help');
  const { settings, update } = usePreferences();
  const help = useId();
  return (
    <div className={classes.single}>
      <Switch
        size="sm"
        label={t('keys.single')}
        aria-describedby={help}
        checked={settings?.singleKeys ?? true}
        onChange={(event) => update({ singleKeys: event.currentTarget.checked })}
      />
      <p className={classes.note} id={help}>
        {t('keys.singleHelp')}
      </p>
    </div>
  );
}

/** What the key of an entry does, in the language of the screen. */
function useKeyName(commands: readonly AppCommand[]): (entry: KeyMapEntry) => string {
  const { t } = useTranslation('help');
  return ({ scope, name }) =>
    scope === 'everywhere'
      ? (commands.find((command) => command.name === name)?.label ?? name)
      : String(t(`keys.${scope}.${name}` as never));
}
