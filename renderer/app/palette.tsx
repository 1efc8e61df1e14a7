/** Ctrl+K: names are matched here as one types; passages are found by the library's own search. */
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch, IconTextScan2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../shared/contract/search.ts';
import { useApiQuery } from '../api/queries.ts';
import type { AppCommand } from './app-commands.ts';
import { findEntries, type PaletteEntry, usePaletteEntries } from './palette-entries.tsx';
import { goTo } from './routes.ts';

const groups = ['documents', 'trials', 'projects', 'cards', 'commands'] as const;

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
      transitionProps={{ duration: 80 }}
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
  const found = findEntries(usePaletteEntries(commands), query);
  const [asked] = useDebouncedValue(query.trim(), 150);
  const passages = useApiQuery(['search', asked], (api) => api.search.query.query({ query: asked, limit: 6 }), {
    enabled: asked.length >= 3,
  });
  const hits = asked.length >= 3 ? (passages.data?.hits ?? []) : [];
  return (
    <Spotlight.ActionsList>
      {groups.map((group) => (
        <EntryGroup
          key={group}
          label={t(`palette.${group}`)}
          entries={found.filter((entry) => entry.group === group)}
        />
      ))}
      {hits.length > 0 ? (
        <Spotlight.ActionsGroup label={t('palette.passages', { count: passages.data?.total ?? 0 })}>
          {hits.map((hit) => (
            <Passage key={`${hit.documentId}:${hit.start}`} hit={hit} />
          ))}
        </Spotlight.ActionsGroup>
      ) : null}
      {found.length + hits.length === 0 ? <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty> : null}
    </Spotlight.ActionsList>
  );
}

function EntryGroup({ label, entries }: { label: string; entries: PaletteEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {entries.map((entry) => (
        <Spotlight.Action
          key={entry.id}
          label={entry.label}
          description={entry.detail}
          leftSection={entry.icon}
          rightSection={entry.keys}
          onClick={entry.run}
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
