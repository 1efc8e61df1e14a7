import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { HistoryChanges, HistoryEntry, HistoryList } from '../../../shared/contract/history.ts';
import type { HistoryService } from '../../../shared/contract/services.ts';
import { projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

const entry: HistoryEntry = {
  id: 'h1',
  at: '2026-11-20T12:04:00.000Z',
  person: 'Solveig Moe',
  projectId: 'project-1',
  action: 'grade.set',
  params: { outcome: 'Smerte' },
  undoneAt: null,
  isBarrier: false,
};
const changes: HistoryChanges = {
  changes: [
    {
      table: 'grade',
      rowId: 'g1',
      name: 'Smerte',
      kind: 'made',
      fields: [
        { path: 'certainty', before: '4', after: '3' },
        { path: 'judgements.imprecision.levels', before: null, after: '-1' },
        { path: 'judgements.imprecision.proposal.levels', before: null, after: '0' },
        { path: 'judgements.imprecision.reason', before: null, after: 'Få hendelser.' },
      ],
      place: { projectId: 'project-1', outcomeId: 'o1' },
    },
  ],
  total: 1,
  refusal: null,
};
changes.changes.push({
  ...{ table: 'analysis', rowId: 'a1', name: '', kind: 'changed', place: { projectId: 'project-1', outcomeId: 'o1' } },
  fields: [
    { path: 'choices.model', before: 'random', after: 'fixed' },
    { path: 'choices.bySubgroup', before: 'false', after: 'true' },
    { path: 'choices.thresholds.important', before: null, after: '20' },
    { path: 'choices.size.power', before: '0.8', after: '0.9' },
  ],
});

test('the history of a grade opens on its page, in words, and each change is taken back there', async () => {
  const asked: HistoryList[] = [];
  const reverted: string[] = [];
  const history: Partial<HistoryService> = {
    list: (input) => {
      asked.push(input);
      return [entry];
    },
    state: () => ({ undo: null, redo: null, savedAt: null }),
    changes: () => changes,
    revert: (id) => {
      reverted.push(id);
      return entry;
    },
  };
  const host = projectHost({}, {}, { history: history as HistoryService });
  const { user } = renderApp(null, { host, route: { screen: 'evidence', tab: 'outcomes', outcomeId: 'o1' } });
  await user.click(await screen.findByText('Hva som er gjort med utfallet og vurderingen'));
  const list = await screen.findByRole('list', { name: 'Endringer, nyeste først' });
  const text = async (label: string) => (await within(list).findByText(label)).nextSibling?.textContent;
  expect(await text('Tillit')).toBe('fjernet: ⊕⊕⊕⊕ Høy → lagt til: ⊕⊕⊕◯ Moderat');
  expect(await text('Manglende presisjon')).toBe('fjernet: ikke alvorlig → lagt til: alvorlig (−1)');
  expect(await text('Manglende presisjon, foreslått ut fra dataene')).toBe('lagt til: ikke alvorlig');
  expect(await text('Modell')).toBe('fjernet: tilfeldige effekter → lagt til: felles effekt');
  expect(await text('Delt i undergrupper')).toBe('fjernet: nei → lagt til: ja');
  expect(await text('Grenser, viktig fra')).toBe('lagt til: 20');
  expect(await text('Optimal informasjonsstørrelse, styrke')).toBe('fjernet: 0.8 → lagt til: 0.9');
  expect(within(list).getByText('Solveig Moe')).toBeTruthy();
  expect(asked.at(-1)).toMatchObject({ projectId: 'project-1', outcomeId: 'o1' });
  await user.click(within(list).getByRole('button', { name: 'Angre dette' }));
  expect(reverted).toEqual(['h1']);
});
