import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Exemption, Mask } from '../../../shared/contract/exemptions.ts';
import { buildExemption } from '../../shared/exemptions/exemption-builder.ts';
import { projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

function hostWith(exemptions: Exemption[], masks: Mask[] = []) {
  const file = { id: 'e1', mediaType: 'x/y', byteLength: 3, masks };
  return projectHost(
    {},
    {},
    {
      exemptions: {
        list: () => exemptions,
        add: (input) => buildExemption({ ...input, id: 'new' }),
        addMany: ({ itemIds }) => ({ added: itemIds.length }),
        update: ({ id }) => buildExemption({ id }),
        remove: () => ({ removed: 1 }),
      },
      exports: {
        table: ({ kind }) => ({ kind, title: 'Tabell', language: 'nb', columns: ['A'], rows: [['b']], notes: [] }),
        create: async ({ format }) => ({ ...file, fileName: `ut.${format}` }),
        references: () => ({ ...file, fileName: 'ut.ris' }),
        masks: () => masks,
        report: () => ({ ...file, fileName: 'oversikt.md' }),
        save: () => ({ jobId: 'job-1' }),
      },
    },
  );
}

test('the marks of a project are listed, narrowed to those that have expired, and lifted', async () => {
  const host = hostWith([
    buildExemption({ id: 'a', title: 'Pristilbud', until: '2020-01-01' }),
    buildExemption({ id: 'b', title: 'Årsrapport', until: null }),
  ]);
  const { user } = renderApp(null, { host, route: { screen: 'project' } });
  await user.click(await screen.findByRole('tab', { name: 'Unntatt offentlighet' }));
  expect(await screen.findByRole('link', { name: 'Årsrapport' })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Utløpt 1' }));
  expect(screen.queryByRole('link', { name: 'Årsrapport' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Unntatt offentlighet, endre: Pristilbud' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/offentleglova § 13/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Opphev unntaket' }));
  expect(host.calls.find(({ path }) => path === 'exemptions.remove')?.input).toEqual({ id: 'a' });
});

test('without marks it says how to make one', async () => {
  const { user } = renderApp(null, { host: hostWith([]), route: { screen: 'project' } });
  await user.click(await screen.findByRole('tab', { name: 'Unntatt offentlighet' }));
  expect(await screen.findByRole('heading', { name: 'Ingenting er unntatt offentlighet' })).toBeTruthy();
});

test('a public export shows its masks before it is saved; a sentence can be shown nevertheless', async () => {
  const mask: Mask = {
    key: 'ex-1:1',
    exemptionId: 'ex-1',
    subject: 'passage',
    place: 'summary',
    text: 'Den koster mye.',
    reason: 'trade-secret',
    owner: 'Lappverket AS',
    until: null,
    mayShow: true,
    isShown: false,
  };
  const host = hostWith([], [mask, { ...mask, key: 'ex-1:2', text: '48 500 kr', mayShow: false }]);
  const { user } = renderApp(null, { host, route: { screen: 'export' } });
  await user.click(await screen.findByRole('radio', { name: 'Offentlig' }));
  expect(await screen.findByRole('heading', { name: '2 steder maskeres' })).toBeTruthy();
  expect(screen.getAllByRole('checkbox', { name: /^Vis likevel/ })).toHaveLength(1);
  await user.click(screen.getByRole('checkbox', { name: 'Vis likevel: Den koster mye.' }));
  await user.click(await screen.findByRole('button', { name: /^Lagre som/ }));
  expect(
    host.calls.findLast(
      ({ path, input }) => path === 'exports.create' && (input as { format: string }).format !== 'pdf',
    )?.input,
  ).toMatchObject({ audience: 'public', shown: ['ex-1:1'] });
});
