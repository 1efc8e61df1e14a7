/** What the trials screen asks beside its list, and every filter on all of its rows: none may keep a person waiting. */
import { createProjectService } from '../../electron/library/services/project-service.ts';
import { createTrialService } from '../../electron/library/services/trial-service.ts';
import { type Facet, narrow } from '../../renderer/ui/grid/facets.ts';
import { sortRows } from '../../renderer/ui/grid/sort-rows.ts';
import type { TrialFitRow, TrialListRow } from '../../shared/contract/trials.ts';
import { findingsOf } from '../../shared/trials/findings.ts';
import { fitLevels } from '../../shared/trials/fit-levels.ts';
import { sponsorClass } from '../../shared/trials/sponsor-class.ts';
import { againstSqlite } from './against-sqlite.ts';
import type { BenchLibrary } from './library.ts';
import { type BenchRow, ms } from './measure.ts';

const same = (value: string) => value;

export async function benchLedger({ session, path }: BenchLibrary): Promise<BenchRow[]> {
  const trials = createTrialService(session);
  const projects = createProjectService(session);
  const { id: projectId } = projects.create({ title: 'Bench' });
  const row = (name: string, used: number, note: string): BenchRow => ({
    ...{ name, ours: `${ms(used)} the slowest`, rival: '', ratio: null, bar: null },
    note: `processor time; ${note}; wanted: under 100 ms`,
  });
  const all = allPages((after) => trials.page(after === undefined ? {} : { after }));
  const words = all.rows.slice(0, 40).flatMap(({ conditions }) => conditions.slice(0, 1));
  const pico = {
    population: words.slice(0, 8),
    intervention: words.slice(8, 16),
    comparator: [],
    outcome: words.slice(16, 24),
  };
  projects.update({ id: projectId, pico });
  const fits = allPages((after) => trials.fits({ projectId, ...(after !== undefined && { after }) }));
  const again = allPages((after) => trials.fits({ projectId, ...(after !== undefined && { after }) }));
  await trials.numbers({ missingOnly: false });
  const numbers = await used(() => trials.numbers({ projectId, missingOnly: true }));
  return [
    row(
      `Fit of ${fits.rows.length} trials`,
      fits.worst,
      `pages of 40 ms; all pages ${ms(fits.whole)}, again ${ms(again.whole)}`,
    ),
    ...listRows(path, all.rows, new Map(fits.rows.map((each) => [each.id, each]))),
    row('Numbers that 5,000 documents name', numbers, 'one answer'),
  ];
}

async function used(work: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function allPages<Row>(page: (after?: string) => { rows: Row[]; next: string | null }) {
  const rows: Row[] = [];
  let [worst, whole] = [0, 0];
  for (let after: string | undefined; ; ) {
    const started = process.cpuUsage();
    const answer = page(after);
    const { user, system } = process.cpuUsage(started);
    worst = Math.max(worst, (user + system) / 1000);
    whole += (user + system) / 1000;
    rows.push(...answer.rows);
    if (answer.next === null) return { rows, worst, whole };
    after = answer.next;
  }
}

/** The filters and sorts of the screen that sqlite3 can be asked for too, the others counted beside them. */
function listRows(path: string, rows: readonly TrialListRow[], fits: ReadonlyMap<string, TrialFitRow>): BenchRow[] {
  const today = '2026-11-22';
  const facet = (key: string, valuesOf: Facet<TrialListRow>['valuesOf']) => ({
    ...{ key, label: key, valuesOf },
    nameOf: same,
  });
  const facets: Facet<TrialListRow>[] = [
    { ...facet('fit', ({ id }) => [fits.get(id)?.level ?? []].flat()), values: fitLevels },
    facet('finding', (each) => findingsOf(each, today)),
    facet('status', ({ status }) => [status]),
    facet('countries', ({ countries }) => countries),
    facet('phases', ({ phases }) => phases),
    facet('hasResults', ({ hasResults }) => [String(hasResults)]),
    facet('sponsorClass', ({ sponsor }) => [sponsorClass(sponsor) ?? []].flat()),
  ];
  const field = (name: string) => `json_extract(record, '$.${name}')`;
  const inList = (name: string, value: string) =>
    `EXISTS (SELECT 1 FROM json_each(record, '$.${name}') WHERE value = '${value.replaceAll("'", "''")}')`;
  const where: Record<string, (value: string) => string> = {
    status: (value) => `${field('status')} = '${value}'`,
    countries: (value) => inList('countries', value),
    phases: (value) => inList('phases', value),
    hasResults: (value) => `${field('hasResults')} = ${value === 'true' ? 1 : 0}`,
  };
  const measure = (name: string, work: () => readonly unknown[], sql: string) =>
    againstSqlite({
      ...{ name: `${rows.length} trials, ${name}`, path, work },
      sql: `SELECT id FROM trial WHERE removed_at IS NULL AND ${sql};`,
    });
  const filters = facets.flatMap(({ key, valuesOf }) => {
    const value = rows.flatMap(valuesOf)[0];
    if (!where[key] || value === undefined) return [];
    return measure(`filter by ${key}`, () => narrow(rows, facets, { [key]: [value] }).rows, where[key](value));
  });
  const sorts = (['title', 'sponsor', 'startDate'] as const).map((key) =>
    measure(
      `sorted by ${key}`,
      () => sortRows(rows, (row) => row[key], false, 'nb'),
      `1 ORDER BY ${field(key)} COLLATE NOCASE`,
    ),
  );
  return [...filters, ...sorts];
}
