/** Citing while a card is written: by keys alone, at the cursor, shown by name and printed by number. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReferenceListRow } from '../../../shared/contract/references.ts';
import type { ReferenceService } from '../../../shared/contract/services.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { fakeCard, projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'card', cardId: 'card-1' } as const;
const row = (id: string, title: string, author: string): ReferenceListRow => ({
  ...{ id, title, authors: [author], year: 2024, type: 'article', journal: 'Fjelltidsskrift' },
  ...{ doi: '', pmid: '', hasAbstract: false, files: [] },
});
const references: Partial<ReferenceService> = {
  page: () => ({ rows: [row('r1', 'Hjertelapp', 'Fjellvik'), row('r2', 'Nett mot flom', 'Dalen')], next: null }),
};
const written = (host: ReturnType<typeof projectHost>) =>
  host.calls.filter(({ path }) => path === 'cards.setField').at(-1)?.input;

test('the keys open the list, words narrow it, Enter cites at the cursor; the second joins the bracket', async () => {
  const host = projectHost({}, {}, { references: references as ReferenceService });
  const { user } = renderApp(null, { host, route });
  const box = await screen.findByLabelText<HTMLTextAreaElement>('Potensiell nytte');
  await user.type(box, 'Trygt.');
  box.setSelectionRange(5, 5);
  await user.keyboard('{Control>}{Shift>}E{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Sett inn sitering' });
  await user.type(within(dialog).getByRole('combobox'), 'dalen');
  await waitFor(() => expect(within(dialog).getAllByRole('option')).toHaveLength(1));
  await user.type(within(dialog).getByLabelText('Sted i referansen (valgfritt)'), 's. 12{Enter}');
  await waitFor(() => expect(written(host)).toMatchObject({ field: 'benefit', value: 'Trygt [@r2, s. 12].' }));
  await waitFor(() => expect(box.value).toBe('Trygt [@Navn r2, s. 12].'));
  expect(document.activeElement).toBe(box);
  const here = await screen.findByRole('list', { name: 'Siteringer i Potensiell nytte' });
  expect(within(here).getByText('[1]')).toBeTruthy();
  box.setSelectionRange(8, 8);
  await user.click(screen.getByRole('button', { name: 'Sett inn sitering i Potensiell nytte' }));
  await user.type(await screen.findByRole('combobox', { name: 'Finn referansen' }), 'fjellvik{Enter}');
  await waitFor(() => expect(written(host)).toMatchObject({ value: 'Trygt [@r2, s. 12; @r1].' }));
});

test('the list is shown as printed, with what nobody cites by hand, and the style is chosen there', async () => {
  const cards = [
    fakeCard({
      safety: { value: 'Trygt [@r1].', status: 'written', sources: [] },
      references: { value: ['Egen linje.'], status: 'written', sources: [] },
    }),
  ];
  const host = projectHost({ cards }, {}, { references: references as ReferenceService });
  const { user } = renderApp(null, { host, route });
  const printed = await screen.findByRole('region', { name: 'Slik skrives listen ut' });
  await waitFor(() =>
    expect(
      within(printed)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Egen linje.', 'Trykt r1.']),
  );
  await user.selectOptions(within(printed).getByRole('combobox', { name: 'Siteringsstil' }), 'author-date');
  await waitFor(() =>
    expect(host.calls.find(({ path }) => path === 'cards.update')?.input).toEqual({
      id: 'card-1',
      citationStyle: 'author-date',
    }),
  );
});

test('a style is brought in on the settings screen, and shows how it prints', async () => {
  const { user } = renderApp(null, { host: fakeHost(), route: { screen: 'settings', part: 'styles' } });
  const part = await screen.findByRole('region', { name: 'Siteringsstiler' });
  await user.click(await within(part).findByRole('button', { name: 'Vis eksempel på Vancouver [1]' }));
  expect(await within(part).findByText('Fjellvik KA. Hjertelapp.')).toBeTruthy();
  const box = part.querySelector<HTMLInputElement>('input[type="file"]')!;
  await user.upload(box, new File(['<style/>'], 'fjell.csl', { type: 'application/xml' }));
  expect(await within(part).findByText('fjell.csl')).toBeTruthy();
});

test('what is cited stands by its name at once, with the cursor behind it, before the service has named it', async () => {
  const cards = [fakeCard({ safety: { value: 'Trygt [@r1].', status: 'written', sources: [] } })];
  const host = projectHost({ cards }, {}, { references: references as ReferenceService });
  const { user } = renderApp(null, { host, route });
  const box = await screen.findByLabelText<HTMLTextAreaElement>('Potensiell nytte');
  await waitFor(() => expect(screen.getByDisplayValue('Trygt [@Navn r1].')).toBeTruthy());
  let letThrough = () => {};
  host.holds.set('cards', new Promise((resolve) => (letThrough = () => resolve())));
  await user.type(box, 'Nyttig.');
  box.setSelectionRange(6, 6);
  await user.keyboard('{Control>}{Shift>}E{/Shift}{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Finn referansen' }), 'dalen{Enter}');
  await waitFor(() => expect(box.value).toBe('Nyttig [@Dalen 2024].'));
  expect(box.selectionStart).toBe('Nyttig [@Dalen 2024]'.length);
  letThrough();
  await waitFor(() => expect(written(host)).toMatchObject({ field: 'benefit', value: 'Nyttig [@r2].' }));
  await waitFor(() => expect(box.value).toBe('Nyttig [@Navn r2].'));
});
