/** Ctrl+K: names are matched here as one types; passages are found by the library's own search. */
import { Kbd } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch, IconTextScan2 } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../shared/contract/search.ts';
import { useApiQuery } from '../api/queries.ts';
import type { AppCommand } from './app-commands.ts';
import classes from './palette.module.css';
import { type PaletteEntry, usePaletteEntries } from './palette-entries.ts';
import { PaletteIcon } from './palette-icon.tsx';
import { useRecentEntries } from './palette-recent.ts';
import { indexEntries, modePrefixes, readQuery, searchIndex } from './palette-search.ts';
import { goTo } from './routes.ts';
import { atOnce } from './theme.ts';

export function Palette({ commands }: { commands: readonly AppCommand[] }) {
  const [query, setQuery] = useState('');
  const { t } = useTranslation();
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      maxHeight={460}
      size={640}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      transitionProps={atOnce}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <PaletteList query={query} commands={commands} />
    </Spotlight.Root>
  );
}

function PaletteList({ query, commands }: { query: string; commands: readonly AppCommand[] }) {
  const { t } = useTranslation();
  const entries = usePaletteEntries(commands);
  const index = useMemo(() => indexEntries(entries), [entries]);
  const read = readQuery(query);
  const groups = useMemo(() => searchIndex(index, readQuery(query)), [index, query]);
  const [asked] = useDebouncedValue(read.only === null ? read.words : '', 150);
  const passages = useApiQuery(['search', asked], (api) => api.search.query.query({ query: asked, limit: 6 }), {
    enabled: asked.length >= 3,
  });
  const hits = read.only === null && asked.length >= 3 ? (passages.data?.hits ?? []) : [];
  const readAs = passages.data?.readAs ?? [];
  const isBlank = read.words === '' && read.only === null;
  const list = useRef<HTMLDivElement>(null);
  const firstHit = hits[0];
  // Spotlight chooses the first line when the words change, before the library has answered: Enter would do nothing.
  useEffect(() => {
    if (!firstHit || list.current?.querySelector('[data-selected]')) return;
    const field = list.current?.closest('[role=dialog]')?.querySelector('input');
    field?.dispatchEvent(new KeyboardEvent('keydown', { code: 'ArrowDown', bubbles: true }));
  }, [firstHit]);
  return (
    <Spotlight.ActionsList ref={list}>
      {isBlank ? <Beginning entries={entries} /> : null}
      {groups.map((group) => (
        <EntryGroup key={group[0]?.group} label={t(`palette.${group[0]?.group ?? 'commands'}`)} entries={group} />
      ))}
      {hits.length > 0 ? (
        <Spotlight.ActionsGroup
          label={t(readAs.length > 0 ? 'palette.passagesReadAs' : 'palette.passages', {
            count: passages.data?.total ?? 0,
            words: readAs.map(({ to }) => to).join(' '),
          })}
        >
          {hits.map((hit) => (
            <Passage key={`${hit.documentId}:${hit.start}`} hit={hit} />
          ))}
        </Spotlight.ActionsGroup>
      ) : null}
      {!isBlank && groups.length + hits.length === 0 ? <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty> : null}
    </Spotlight.ActionsList>
  );
}

/** Before anything is typed: what was chosen last, the commands, and how to look for one kind only. */
function Beginning({ entries }: { entries: readonly PaletteEntry[] }) {
  const { t } = useTranslation();
  const { chosen } = useRecentEntries();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const recent = chosen.flatMap((id) => byId.get(id) ?? []);
  const isRecent = new Set(recent);
  return (
    <>
      <ul className={classes.modes} aria-label={t('palette.modes')}>
        {Object.entries(modePrefixes).map(([prefix, group]) => (
          <li key={prefix}>
            <Kbd size="xs">{prefix}</Kbd> {t(`palette.${group}`)}
          </li>
        ))}
      </ul>
      <EntryGroup label={t('palette.recent')} entries={recent.slice(0, 6)} />
      <EntryGroup
        label={t('palette.commands')}
        entries={entries.filter((entry) => entry.group === 'commands' && !isRecent.has(entry))}
      />
    </>
  );
}

function EntryGroup({ label, entries }: { label: string; entries: readonly PaletteEntry[] }) {
  const { noteChosen } = useRecentEntries();
  if (entries.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {entries.map((entry) => (
        <Spotlight.Action
          key={entry.id}
          label={entry.label}
          description={entry.detail}
          leftSection={<PaletteIcon group={entry.group} />}
          rightSection={entry.keys}
          onClick={() => {
            noteChosen(entry);
            entry.run();
          }}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function Passage({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  return (
    <Spotlight.Action
      label={hit.snippet}
      description={t('palette.place', { title: hit.title, page: hit.page })}
      leftSection={<IconTextScan2 size={18} stroke={1.5} aria-hidden />}
      onClick={() => {
        spotlight.close();
        goTo({ screen: 'reader', documentId: hit.documentId, start: hit.start });
      }}
    />
  );
}
