/** What a file is made of: as it stands for an internal one, with its masks for a public one. */
import type { CitationToken } from '../../shared/citations/tokens.ts';
import type { Card, CardSource, CardTemplate } from '../../shared/contract/cards.ts';
import type { Audience, Mask } from '../../shared/contract/exemptions.ts';
import type { Table, TableKind } from '../../shared/contract/exports.ts';
import { createMasking, type Masking } from '../../shared/exemptions/mask.ts';
import { maskCard } from '../../shared/exemptions/mask-card.ts';
import { maskTable } from '../../shared/exemptions/mask-table.ts';
import { withheldFor } from '../../shared/exemptions/origin.ts';
import { maskText } from '../../shared/exemptions/reasons.ts';
import { withholdRecords } from '../../shared/exemptions/withhold-records.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import { listWithheld } from '../library/exemptions.ts';
import type { Library } from '../library/open-library.ts';
import { buildTable, buildTables } from './tables/build-table.ts';
import { type TableInput, tableName } from './tables/table-input.ts';

export interface AudienceChoice {
  audience?: Audience | undefined;
  shown?: readonly string[] | undefined;
}

/** Null for an internal file. */
export function maskingFor({ db }: Library, { audience, shown }: AudienceChoice, locale: Locale): Masking | null {
  if (audience !== 'public') return null;
  return createMasking(listWithheld(db), { locale, ...(shown && { shown }) });
}

export interface PreparedCard {
  card: Card;
  template: CardTemplate;
  sourceTitle: (source: CardSource) => string;
  masks: Mask[];
}

export function prepareCard(
  library: Library,
  { card, template, sourceTitle, cited }: Omit<PreparedCard, 'masks'> & { cited: readonly CitingField[] },
  choice: AudienceChoice,
): PreparedCard {
  const masking = maskingFor(library, choice, card.language);
  if (!masking) return { card, template, sourceTitle, masks: [] };
  const masked = maskCard(withCited(card, cited, masking), template, masking);
  const publicTitle = (source: CardSource) => {
    const withheld = withheldFor(masking.all, source)?.exemption;
    const isWhole = withheld && withheld.subject !== 'passage' && withheld.field === '';
    return isWhole ? maskText(withheld.reason, card.language) : masking.text(sourceTitle(source), 'sources');
  };
  // Named before anything is printed, so that the masks are all told.
  for (const { sources } of Object.values(masked.card.fields)) sources.forEach(publicTitle);
  return { ...masked, sourceTitle: publicTitle, masks: masking.masks };
}

/** A field cites some references: its words are from those, whether its sources name them or not. */
export interface CitingField {
  field: string;
  token: Pick<CitationToken, 'items'>;
}

function withCited(card: Card, cited: readonly CitingField[], { all }: Masking): Card {
  const fields = { ...card.fields };
  for (const { field: key, token } of cited) {
    for (const { id: referenceId } of token.items) {
      const field = fields[key];
      if (!field || !withheldFor(all, { referenceId })) continue;
      fields[key] = { ...field, sources: [...field.sources, { referenceId, sha256: '' }] };
    }
  }
  return { ...card, fields };
}

export interface PreparedTables {
  tables: Table[];
  /** Of a workbook. */
  title: string;
  masks: Mask[];
}

/** Throws what building the table throws. */
export function prepareTables(
  library: Library,
  input: TableInput,
  { kind, kinds, ...choice }: AudienceChoice & { kind: TableKind | 'all'; kinds?: readonly TableKind[] | undefined },
): PreparedTables {
  const build = (from: TableInput) => (kind === 'all' ? buildTables(from, kinds) : [buildTable(kind, from)]);
  const tables = build(input);
  const { title } = input.project;
  const masking = maskingFor(library, choice, input.language);
  if (!masking || masking.all.length === 0) return { tables, title, masks: [] };
  const without = [0, -1].map((levels) =>
    build(withholdRecords(input, { all: masking.all, locale: input.language, levels })),
  );
  const masked = tables.map((table, index) =>
    maskTable(
      table,
      without.map((each) => each[index]!),
      masking,
      kind === 'all' ? nameOf(table) : '',
    ),
  );
  return { tables: masked, title: masking.text(title, 'title'), masks: masking.masks };
}

const nameOf = ({ kind, language }: Table) => tableName(kind, language);
