import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../helpers/render-app.tsx';

const panel = () => screen.findByRole('complementary', { name: 'Hjelp' });

test('help opens beside the screen on the page about it, and gives the focus back', async () => {
  const { user } = renderApp(null, { route: { screen: 'history' } });
  const button = await screen.findByRole('button', { name: 'Hjelp' });
  await user.click(button);
  const help = await panel();
  expect(within(help).getByRole('article', { name: 'Historikk' })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Hjelp');
  expect(within(help).getByText('Angre dette').tagName).toBe('STRONG');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary', { name: 'Hjelp' })).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('pages lead to each other, and words are found in all of them', async () => {
  const { user } = renderApp(null, { route: { screen: 'history' } });
  await screen.findByRole('button', { name: 'Hjelp' });
  await user.keyboard('{Shift>}{F1}{/Shift}');
  const help = within(await panel());
  await user.click(within(help.getByRole('article')).getByRole('link', { name: 'Panel' }));
  expect(help.getByRole('article', { name: 'Panel' })).toBeTruthy();
  const field = help.getByRole('textbox', { name: 'Søk i hjelpen' });
  await user.type(field, 'synonymer');
  expect(within(help.getByRole('navigation', { name: 'Treff' })).getAllByRole('button')[0]!.textContent).toBe(
    'Prosjekt',
  );
  await user.clear(field);
  await user.type(field, 'månelanding');
  expect(help.getByText('Ingen side sier det. Prøv et annet ord.')).toBeTruthy();
});

test('the keys lead to the help', async () => {
  const { user } = renderApp(null, { route: { screen: 'history' } });
  await screen.findByRole('button', { name: 'Hjelp' });
  await user.keyboard('{F1}');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hjelp' }));
  expect(await panel()).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
