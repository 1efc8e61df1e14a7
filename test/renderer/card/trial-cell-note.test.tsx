import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TrialCellNote } from '../../../renderer/features/card/trial-cell-note.tsx';
import type { OngoingRow } from '../../../shared/contract/ongoing-trials.ts';
import { renderApp } from '../helpers/render-app.tsx';

const cell: OngoingRow['cells'][number] = {
  ...{ cell: 'status', text: 'Avsluttet', registry: 'Avsluttet', was: null, wasAsOf: null },
  ...{ isChanged: false, fields: [] },
};
const nothing = () => undefined;

test.each([
  ['a newer record', {}, 'Registeret sier nå: «Avsluttet».'],
  [
    'a person in the project’s table',
    { registry: 'Rekrutterer', was: 'Rekrutterer', wasAsOf: '2026-01-01' },
    'Prosjektets tabell sier nå: «Avsluttet».',
  ],
])('a cell that was made older by %s says so', async (_, patch, said) => {
  renderApp(
    <TrialCellNote
      {...{ cell: { ...cell, ...patch }, text: 'Rekrutterer', isOutdated: true, name: 'status' }}
      {...{ onTake: nothing, onKeep: nothing, onDecide: nothing }}
    />,
  );
  expect(await screen.findByText(said, { exact: false })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Behold min/ })).toBeNull();
});
