/** A passage is found or walked to, and tagged, without a mouse. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeText } from '../helpers/fake-document.ts';
import { renderApp } from '../helpers/render-app.tsx';

async function openReader() {
  const view = renderApp(null, { route: { screen: 'reader', documentId: 'doc-1' } });
  await screen.findByText('smerte målt med VAS', { selector: 'mark' }, { timeout: 8000 });
  const findBox = screen.getByRole('textbox', { name: 'Finn i dokumentet' });
  const section = screen.getByRole('region', { name: 'Ryggmargsstimulering ved kroniske smerter' });
  const lastTag = async () => {
    await waitFor(() => expect(view.host.state.tags).toHaveLength(2));
    const { element, start, end } = view.host.state.tags[1]!;
    return [element, fakeText.slice(start, end)];
  };
  return { ...view, findBox, section, lastTag };
}
const bar = () => screen.findByRole('toolbar', { name: 'Merk utvalget' });

test('Esc in the find box hands the hit over, and a letter tags it', async () => {
  const { user, findBox, section, lastTag } = await openReader();
  await user.keyboard('{Control>}f{/Control}');
  expect(document.activeElement).toBe(findBox);
  await user.keyboard('høy frekvens{Enter}{Escape}');
  await bar();
  expect(document.activeElement).toBe(section);
  expect(screen.getByText('høy frekvens', { selector: 'mark' }).dataset.kind).toBe('selection');
  await user.keyboard('i');
  expect(await lastTag()).toEqual(['I', 'høy frekvens']);
  await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
  expect(document.activeElement).toBe(section);
});

test('Ctrl+Shift+Enter takes the whole sentence of the hit', async () => {
  const { user, findBox, lastTag } = await openReader();
  await user.type(findBox, 'implantatet');
  await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await bar();
  await user.keyboard('o');
  const [element, words] = await lastTag();
  expect(element).toBe('O');
  expect(words).toMatch(/Infeksjon ved implantatet forekom hos 4 % av deltakerne\.$/);
});

test('the visible button does the same, and Esc leaves without a tag', async () => {
  const { user, host, findBox } = await openReader();
  await user.type(findBox, 'livskvalitet{Enter}');
  await user.click(screen.getByRole('button', { name: 'Merk treffet' }));
  await bar();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
  expect(host.state.tags).toHaveLength(1);
});

test('with a passage chosen, Backspace and Enter leave the marks alone', async () => {
  const { user, host } = await openReader();
  await user.keyboard('js');
  await bar();
  await user.keyboard('{Backspace}{Enter}');
  expect(host.calls.filter(({ path }) => /tags\.add|tags\.remove|suggestions\.reject/.test(path))).toEqual([]);
});

test('S walks the sentences, words are added at the end, and the choice is read out', async () => {
  const { user, section, lastTag } = await openReader();
  section.focus();
  await user.keyboard('s');
  await bar();
  const said = () => screen.getByText(/^Valgt: /).textContent;
  const first = said();
  await user.keyboard('s');
  await waitFor(() => expect(said()).not.toBe(first));
  const second = said();
  await user.keyboard('{Shift>}s{/Shift}');
  await waitFor(() => expect(said()).toBe(first));
  await user.keyboard('s{Shift>}{ArrowLeft}{/Shift}');
  await waitFor(() => expect(second?.startsWith(said()!) && said() !== second).toBe(true));
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await waitFor(() => expect(said()).toBe(second));
  await user.keyboard('p');
  expect(await lastTag()).toEqual(['P', second?.replace('Valgt: ', '')]);
});

test('N writes a comment and M opens the other elements', async () => {
  const { user, host, section, lastTag } = await openReader();
  section.focus();
  await user.keyboard('s');
  await bar();
  await user.keyboard('m');
  expect(await screen.findByRole('menuitem', { name: 'Design' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menuitem', { name: 'Design' })).toBeNull());
  await user.keyboard('n');
  await within(await bar()).findByRole('textbox', { name: 'Kommentar til utvalget' });
  await user.keyboard('Stemmer dette?{Enter}');
  expect((await lastTag())[0]).toBe('comment');
  expect(host.state.tags[1]).toMatchObject({ comment: 'Stemmer dette?' });
  expect(document.activeElement).toBe(section);
});
