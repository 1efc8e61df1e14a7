/**
 * Filters, words and sorts on 50,000 references as the screen does them, against the sqlite3 command line asked for the
 * same rows of the same library: each answer on the screen is wanted within 100 ms.
 */
import { createReferenceService } from '../../electron/library/services/reference-service.ts';
import { authorsOf } from '../../renderer/features/references/reference-words.ts';
import { type Facet, narrow } from '../../renderer/ui/grid/facets.ts';
import { createFinder } from '../../renderer/ui/grid/find-rows.ts';
import { sortRows } from '../../renderer/ui/grid/sort-rows.ts';
import type { ReferenceListRow } from '../../shared/contract/references.ts';
import { againstSqlite } from './against-sqlite.ts';
import type { BenchLibrary } from './library.ts';
import type { BenchRow } from './measure.ts';

const facet = (key: string, valuesOf: Facet<ReferenceListRow>['valuesOf']) => ({
  ...{ key, label: key, valuesOf },
  nameOf: (value: string) => value,
});
const facets: Facet<ReferenceListRow>[] = [
  facet('year', ({ year }) => (year === null ? [] : [String(year)])),
  facet('type', ({ type }) => [type]),
  facet('files', ({ files }) => files),
  facet('abstract', ({ hasAbstract }) => [hasAbstract ? 'yes' : 'no']),
];

const year = "json_extract(csl, '$.issued.date-parts[0][0]')";
const filters: Record<string, { chosen: Record<string, string[]>; where: string }> = {
  year: { chosen: { year: ['2004', '2005'] }, where: `${year} IN (2004, 2005)` },
  type: { chosen: { type: ['article-journal'] }, where: "json_extract(csl, '$.type') = 'article-journal'" },
  file: {
    chosen: { files: ['references.ris'] },
    where: `EXISTS (SELECT 1 FROM reference_source s JOIN source ON source.id = s.source_id
      WHERE s.reference_id = reference.id AND source.name = 'references.ris')`,
  },
  abstract: { chosen: { abstract: ['yes'] }, where: "json_extract(csl, '$.abstract') <> ''" },
};

const sorts: Record<string, { value: (row: ReferenceListRow) => string | number | null; by: string }> = {
  authors: { value: authorsOf, by: "json_extract(csl, '$.author[0].family')" },
  year: { value: (row) => row.year, by: year },
  title: { value: (row) => row.title, by: "json_extract(csl, '$.title') COLLATE NOCASE" },
  journal: { value: (row) => row.journal, by: "json_extract(csl, '$.container-title') COLLATE NOCASE" },
};

export function benchReferenceFilters({ session, path }: BenchLibrary): BenchRow[] {
  const rows = allRows(createReferenceService(session));
  const measure = (name: string, work: () => readonly unknown[], sql: string): BenchRow => {
    const statement = `SELECT id FROM reference WHERE removed_at IS NULL AND ${sql};`;
    return againstSqlite({ name: `${rows.length} references, ${name}`, path, work, sql: statement });
  };
  const word = rows[7]!.title.split(' ').find((each) => each.length > 6) ?? rows[7]!.title;
  const find = createFinder(rows, (row) =>
    [row.title, ...row.authors, row.year, row.journal, row.doi, row.pmid].join(' '),
  );
  return [
    ...Object.entries(filters).map(([name, { chosen, where }]) =>
      measure(`filter by ${name}`, () => narrow(rows, facets, chosen).rows, where),
    ),
    measure('words in all fields', () => find(word), `csl LIKE '%${word}%'`),
    ...Object.entries(sorts).map(([name, { value, by }]) =>
      measure(`sorted by ${name}`, () => sortRows(rows, value, false, 'nb'), `1 ORDER BY ${by}`),
    ),
  ];
}

function allRows(service: ReturnType<typeof createReferenceService>): ReferenceListRow[] {
  const rows: ReferenceListRow[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = service.page(after === undefined ? {} : { after });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}
