/** One of the three lists with its filter, selection, preview and removal. */
import { Chip, Group } from '@mantine/core';
import type { FuseOptionKey } from 'fuse.js';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import type { ReferenceRow } from '../../../shared/contract/references.ts';

import { type DocumentKind, documentKinds } from '../../../shared/model/vocabulary.ts';
import { useApiQuery } from '../../api/queries.ts';
import { goTo } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import type { Column } from '../../ui/row-grid.tsx';
import { useDocumentColumns, useReferenceColumns, useTrialColumns } from './columns.tsx';
import { useFuzzy } from './fuzzy.ts';
import { ItemTable } from './item-table.tsx';
import { KindIcon } from './kind-icon.tsx';
import { DocumentPreview, ReferencePreview, TrialPreview } from './preview.tsx';
import type { TrialRow } from './trial-row.ts';

export const itemNouns = ['documents', 'trials', 'references'] as const;
export type ItemNoun = (typeof itemNouns)[number];

export function ItemList({ noun, query }: { noun: ItemNoun; query: string }) {
  if (noun === 'documents') return <DocumentList query={query} />;
  return noun === 'trials' ? <TrialList query={query} /> : <ReferenceList query={query} />;
}

const documentKeys: FuseOptionKey<DocumentRow>[] = [{ name: 'title', weight: 3 }, 'sourceName', 'issuer'];
const trialKeys: FuseOptionKey<TrialRow>[] = [{ name: 'title', weight: 3 }, 'registryId', 'otherIds', 'sponsor'];
const referenceKeys: FuseOptionKey<ReferenceRow>[] = [{ name: 'title', weight: 3 }, 'author.family', 'DOI', 'PMID'];

function DocumentList({ query }: { query: string }) {
  const { data = [] } = useApiQuery(['documents'], (api) => api.documents.list.query());
  const [kinds, setKinds] = useState<DocumentKind[]>([]);
  const ofKind = kinds.length === 0 ? data : data.filter((row) => kinds.includes(row.kind));
  return (
    <Found
      noun="documents"
      rows={ofKind}
      keys={documentKeys}
      query={query}
      columns={useDocumentColumns(data)}
      above={<KindChips rows={data} chosen={kinds} onChange={setKinds} />}
      onOpen={(row) => goTo({ screen: 'reader', documentId: row.id })}
      preview={(row) => <DocumentPreview row={row} />}
    />
  );
}

function TrialList({ query }: { query: string }) {
  const { data = [] } = useApiQuery(['trials'], (api) => api.trials.list.query());
  return (
    <Found
      noun="trials"
      rows={data}
      keys={trialKeys}
      query={query}
      columns={useTrialColumns()}
      preview={(trial) => <TrialPreview trial={trial} />}
    />
  );
}

function ReferenceList({ query }: { query: string }) {
  const { data = [] } = useApiQuery(['references'], (api) => api.references.list.query());
  return (
    <Found
      noun="references"
      rows={data}
      keys={referenceKeys}
      query={query}
      columns={useReferenceColumns()}
      preview={(reference) => <ReferencePreview reference={reference} />}
    />
  );
}

interface FoundProps<Row extends { id: string }> {
  noun: ItemNoun;
  rows: readonly Row[];
  keys: FuseOptionKey<Row>[];
  query: string;
  columns: Column<Row>[];
  above?: ReactNode;
  onOpen?(row: Row): void;
  preview(row: Row): ReactNode;
}

function Found<Row extends { id: string }>({ rows, keys, query, ...rest }: FoundProps<Row>) {
  return <ItemTable {...rest} rows={useFuzzy(rows, keys, query)} total={rows.length} />;
}

interface KindChipsProps {
  rows: readonly DocumentRow[];
  chosen: DocumentKind[];
  onChange(kinds: DocumentKind[]): void;
}

/** The counts of the kinds are the filters. */
function KindChips({ rows, chosen, onChange }: KindChipsProps) {
  const { t } = useTranslation('library');
  const { number } = useFormat();
  const present = documentKinds.filter((kind) => rows.some((row) => row.kind === kind));
  if (present.length < 2) return null;
  return (
    <Chip.Group
      multiple
      value={chosen}
      onChange={(next) => onChange(documentKinds.filter((kind) => next.includes(kind)))}
    >
      <Group gap={6} px="md" py={6} role="group" aria-label={t('kinds')}>
        {present.map((kind) => (
          <Chip key={kind} value={kind} size="xs" radius="sm" variant="outline">
            <Group gap={4} wrap="nowrap">
              <KindIcon kind={kind} isNamed />
              {t(`kind.${kind}`)} {number(rows.filter((row) => row.kind === kind).length)}
            </Group>
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
