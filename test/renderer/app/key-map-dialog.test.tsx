import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../helpers/render-app.tsx';

async function openKeys() {
  const view = renderApp(null, { route: { screen: 'history' } });
  await screen.findByLabelText('Hjelp');
  await view.user.keyboard('{F1}');
  const field = await screen.findByLabelText('Finn en tast eller det den gjør');
  const rows = () => [...document.querySelectorAll('[role=dialog] tr')].map((row) => row.textContent);
  return { ...view, field, rows };
}

test('F1 prints the keys, and finds one by what it does or by its sign', async () => {
  const { field, rows } = await openKeys();
  const find = (text: string) => fireEvent.change(field, { target: { value: text } });
  expect(rows().length).toBeGreaterThan(30);
  find('forrige setning');
  expect(rows()).toEqual([expect.stringMatching(/^Velg forrige setningShift.*S$/)]);
  find('shift+f8');
  expect(rows()).toEqual([expect.stringMatching(/^Forrige merknadShift.*F8$/)]);
  find('qqq');
  expect(screen.getByText('Ingen tast passer. Prøv et annet ord.')).toBeTruthy();
});

test('the keys can be printed', async () => {
  let printed = 0;
  // happy-dom has no printer.
  Object.assign(window, { print: () => (printed += 1) });
  const { user } = await openKeys();
  await user.click(screen.getByText('Skriv ut'));
  expect(printed).toBe(1);
});

test('signs alone do nothing once they are switched off; what has Ctrl still works', async () => {
  const { user, host } = await openKeys();
  await user.click(screen.getByLabelText('Bruk taster uten Ctrl'));
  await waitFor(() => expect(host.state.settings.singleKeys).toBe(false));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
  await user.keyboard('2');
  expect(window.location.hash).toBe('#/history');
  await user.keyboard('{Control>}e{/Control}');
  expect(window.location.hash).toBe('#/export');
});
