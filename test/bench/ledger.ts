/** What the trials screen asks beside its list, and every filter on all of its rows: none may keep a person waiting. */
import { createProjectService } from '../../electron/library/services/project-service.ts';
import { createTrialService } from '../../electron/library/services/trial-service.ts';
import { type Facet, narrow } from '../../renderer/ui/grid/facets.ts';
import type { TrialFitRow, TrialListRow } from '../../shared/contract/trials.ts';
import { findingsOf } from '../../shared/trials/findings.ts';
import { fitLevels } from '../../shared/trials/fit-levels.ts';
import { sponsorClass } from '../../shared/trials/sponsor-class.ts';
import type { BenchLibrary } from './library.ts';
import { type BenchRow, ms } from './measure.ts';

const same = (value: string) => value;

export async function benchLedger({ session }: BenchLibrary): Promise<BenchRow[]> {
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
  const filters = filterTimes(all.rows, new Map(fits.rows.map((each) => [each.id, each])));
  await trials.numbers({ missingOnly: false });
  const numbers = await used(() => trials.numbers({ projectId, missingOnly: true }));
  return [
    row(
      `Fit of ${fits.rows.length} trials`,
      fits.worst,
      `pages of 40 ms; all pages ${ms(fits.whole)}, again ${ms(again.whole)}`,
    ),
    row(
      `Each of ${filters.count} filters on ${all.rows.length} trials`,
      filters.worst,
      'with the counts of all others',
    ),
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

/** The filters of the screen without its words, each with its first value chosen. */
function filterTimes(rows: readonly TrialListRow[], fits: ReadonlyMap<string, TrialFitRow>) {
  const today = '2026-11-22';
  const facet = (key: string, valuesOf: Facet<TrialListRow>['valuesOf']) => ({
    key,
    label: key,
    nameOf: same,
    valuesOf,
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
  const times = facets.map(({ key, valuesOf }) => {
    const value = rows.flatMap(valuesOf)[0];
    const started = process.cpuUsage();
    narrow(rows, facets, value === undefined ? {} : { [key]: [value] });
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return { count: facets.length, worst: Math.max(...times) };
}
