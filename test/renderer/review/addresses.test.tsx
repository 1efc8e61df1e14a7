/** What leads out of a document can be followed from its structure, after the dialog that shows the whole address. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { fakeDocument, fakeRecognised } from '../helpers/fake-document.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const recognised: Recognised = {
  ...fakeRecognised(),
  identifiers: [
    { type: 'doi', value: '10.9999/egen' },
    { type: 'isbn', value: '978-82-0000-000-0' },
  ],
  fields: [{ section: null, label: 'Lenke', text: 'Se https://eksempel.no/\u202efdp.exe', start: 3, page: 1 }],
  ongoingTrials: [
    {
      population: 'voksne',
      n: 10,
      intervention: 'https://аpple.com/plaster',
      comparator: '',
      outcome: '',
      registryId: 'NCT99000001',
      start: 5,
    },
  ],
  references: [
    { n: 1, text: 'Hansen A. Plaster. doi:10.9999/kilde.', start: 20, page: 2 },
    { n: 2, text: 'javascript:alert(1)', start: 40, page: 2 },
  ],
  links: ['https://eksempel.no/lenke', 'javascript:alert(2)', 'data:text/html,x'],
};

async function open() {
  const host = fakeHost({ documents: [fakeDocument({ recognised })] });
  const view = renderApp(null, { host, route: { screen: 'reader', documentId: 'doc-1' } });
  await view.user.click(await screen.findByRole('radio', { name: 'Struktur' }, { timeout: 15_000 }));
  const structure = within(await waitFor(() => document.querySelector<HTMLElement>('[data-review]')!));
  await structure.findByText('Referanser');
  return { ...view, structure };
}

test.each([
  ['Åpne 10.9999/egen', 'https://doi.org/10.9999/egen'],
  ['https://eksempel.no/', 'https://eksempel.no/'],
  ['NCT99000001', 'https://clinicaltrials.gov/study/NCT99000001'],
  ['https://аpple.com/plaster', 'https://xn--pple-43d.com/plaster'],
  ['10.9999/kilde', 'https://doi.org/10.9999/kilde'],
  ['https://eksempel.no/lenke', 'https://eksempel.no/lenke'],
])('“%s” shows %s before anything opens', async (shown, address) => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  const { user, structure } = await open();
  await user.click(structure.getByRole('button', { name: shown }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(address)).toBeTruthy();
  expect(opened).not.toHaveBeenCalled();
});

test('the words before and after an address stay, and the value is one press away', async () => {
  const { user, structure } = await open();
  expect(structure.getByText('Hansen A. Plaster. doi:')).toBeTruthy();
  await user.click(structure.getByRole('button', { name: 's. 1' }));
  expect(await screen.findByRole('toolbar', { name: 'Rett Lenke' })).toBeTruthy();
});

test('what is no address of the web is text', async () => {
  const { structure } = await open();
  expect(structure.queryByRole('button', { name: /Åpne 978-82|Rett javascript|Rett data:/ })).toBeNull();
  expect(structure.getByRole('button', { name: 'javascript:alert(2)' }).dataset.value).toBeTruthy();
  expect(structure.getByRole('button', { name: 'javascript:alert(1) s. 2' })).toBeTruthy();
});
