import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DuplicateGroup, DuplicatePair } from '../../../shared/contract/duplicates.ts';
import type { Reference } from '../../../shared/contract/references.ts';
import { projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

const reference = (id: string, change: Partial<Reference>): Reference => ({
  id,
  type: 'article-journal',
  title: 'Guided humming for restless elbows',
  author: [{ family: 'Sørlie', given: 'Åse' }],
  volume: '12',
  identifiers: {},
  sources: [{ file: `${id}.ris`, raw: '' }],
  ...change,
});
const pair = (n: number, change: Partial<Reference> = {}): DuplicatePair => ({
  id: `a${n}:b${n}`,
  first: reference(`a${n}`, { PMID: `${n}` }),
  second: reference(`b${n}`, { title: `Veiledet nynning ${n}`, ...change }),
  mainId: `a${n}`,
});

function hostWith({
  pairs = [] as DuplicatePair[],
  certain = 0,
  groups = [] as DuplicateGroup[],
  searchedAt = '2026-11-20T09:00:00.000Z' as string | null,
}) {
  const without = (id: string) => {
    pairs = pairs.filter((each) => each.id !== id);
  };
  const host = projectHost(
    {},
    {},
    {
      duplicates: {
        find: () => {
          searchedAt = '2026-11-20T09:00:00.000Z';
          return { jobId: 'job-1' };
        },
        findNow: () => Promise.reject(new Error('for the command line')),
        groups: () => [],
        certain: ({ skip = 0, limit = 20 }) => groups.slice(skip, skip + limit),
        state: () => ({
          searchedAt,
          isStale: false,
          references: 9,
          groups: certain,
          certain,
          uncertain: pairs.length,
          merged: 0,
        }),
        pairs: ({ after, limit = 50 }) => {
          const from = after === undefined ? 0 : pairs.findIndex(({ id }) => id === after) + 1;
          return pairs.slice(from, from + limit);
        },
        mergeCertain: async () => {
          const merged = certain;
          certain = 0;
          return { groups: merged, merged };
        },
        merge: ({ mainId, ids }) => {
          without([mainId, ...ids].sort().join(':'));
          return { groups: 1, merged: ids.length };
        },
        setApart: ({ firstId, secondId }) => without(`${firstId}:${secondId}`),
      },
    },
  );
  host.state.library.counts = { ...host.state.library.counts!, references: 9 };
  return host;
}
const route = { screen: 'references', view: 'duplicates' } as const;
const callsOf = (host: ReturnType<typeof hostWith>, path: string) =>
  host.calls.filter((call) => call.path === path).map(({ input }) => input);

test('where nobody has looked, one button looks', async () => {
  const host = hostWith({ searchedAt: null });
  const { user } = renderApp(null, { host, route });
  await user.click(await screen.findByRole('button', { name: 'Let etter dubletter' }));
  await waitFor(() => expect(callsOf(host, 'duplicates.find')).toHaveLength(1));
});

test('certain ones are looked at before they are merged, and one that is another is taken out', async () => {
  const groups = [
    { references: [reference('m1', { DOI: '10.5555/hum' }), reference('n1', { title: 'Guided humming' })] },
  ];
  const host = hostWith({ certain: 1, groups });
  const { user } = renderApp(null, { host, route });
  const fold = await screen.findByText('Se på dem først');
  expect(callsOf(host, 'duplicates.certain')).toEqual([]);
  await user.click(fold);
  const main = await screen.findByRole('link', { name: 'Guided humming for restless elbows' });
  expect(main.closest('li')?.textContent).toMatch(/Sørlie · 12 · 10\.5555\/hum · m1\.ris/);
  await user.click(screen.getByRole('button', { name: 'Ikke den samme: Guided humming, n1.ris' }));
  expect(callsOf(host, 'duplicates.setApart')).toEqual([{ firstId: 'm1', secondId: 'n1' }]);
});

test('certain ones are merged by one press, which tells how many', async () => {
  const host = hostWith({ certain: 3 });
  const { user } = renderApp(null, { host, route });
  await screen.findByText('3 referanser finnes helt sikkert fra før, i 3 publikasjoner.');
  await user.click(screen.getByRole('button', { name: 'Slå sammen alle disse' }));
  expect(await screen.findByText('3 dubletter er slått sammen.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Slå sammen alle disse' })).toBeNull());
});

test('a pair stands side by side, with what differs told by words too', async () => {
  renderApp(null, { host: hostWith({ pairs: [pair(1)] }), route });
  const table = await screen.findByRole('table');
  const row = (name: string | RegExp) => within(table).getByRole('row', { name });
  expect(within(row(/Veiledet nynning 1/)).getByRole('rowheader').textContent).toContain('Forskjellig:');
  expect(within(row(/PMID/)).getByRole('rowheader').textContent).toContain('Bare den ene har det:');
  expect(within(row(/Sørlie/)).getByRole('rowheader').textContent).toBe('Forfattere');
});

test('keys say that they are the same, with the other one kept, that they are not, and skip', async () => {
  const host = hostWith({ pairs: [pair(1), pair(2), pair(3)] });
  const { user } = renderApp(null, { host, route });
  await screen.findByText('Veiledet nynning 1');
  await user.keyboard('{ArrowRight}s');
  await screen.findByText('Veiledet nynning 2');
  expect(callsOf(host, 'duplicates.merge')).toEqual([{ mainId: 'b1', ids: ['a1'] }]);
  await user.keyboard('j');
  await screen.findByText('Veiledet nynning 3');
  await user.keyboard('n');
  await waitFor(() => expect(callsOf(host, 'duplicates.setApart')).toEqual([{ firstId: 'a3', secondId: 'b3' }]));
  await user.click(await screen.findByRole('button', { name: 'Gå gjennom dem igjen' }));
  expect(await screen.findByText('Veiledet nynning 2')).toBeTruthy();
});

test('in a library that is open to read only nothing is decided', async () => {
  const host = hostWith({ pairs: [pair(1)], certain: 1 });
  host.state.library.isReadOnly = true;
  const { user } = renderApp(null, { host, route });
  await screen.findByText('Veiledet nynning 1');
  expect(screen.getByRole('button', { name: /Den samme/ })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: 'Slå sammen alle disse' })).toHaveProperty('disabled', true);
  await user.keyboard('sn');
  expect([...callsOf(host, 'duplicates.merge'), ...callsOf(host, 'duplicates.setApart')]).toEqual([]);
});
