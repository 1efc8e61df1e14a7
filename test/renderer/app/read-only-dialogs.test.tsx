/** What can stand open when a library turns out to be open to read only: it tells so, and changes nothing. */
import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { EraseDialog } from '../../../renderer/features/erasure/erase-dialog.tsx';
import { ExemptionDialog } from '../../../renderer/features/exemptions/exemption-dialog.tsx';
import { MergeView } from '../../../renderer/features/panel/merge-view.tsx';
import { usePacketMerge } from '../../../renderer/features/panel/use-packet-merge.ts';
import { buildExemption } from '../../shared/exemptions/exemption-builder.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { mergeConflict, mergeReport } from '../helpers/fake-merge.ts';
import { renderApp } from '../helpers/render-app.tsx';

const because = 'Samlingen er åpnet bare for lesing, så dette kan ikke endres.';
const ignore = () => undefined;

async function open(children: ReactNode) {
  const { library } = fakeHost().state;
  const view = renderApp(children, { host: fakeHost({ library: { ...library, isReadOnly: true } }) });
  const writes = () => view.host.calls.filter(({ path }) => /\.(run|add|addMany|update|remove|merge)$/.test(path));
  await waitFor(() => expect(document.querySelector('[aria-description]')).toBeTruthy());
  return { ...view, writes };
}

/** Can be reached, tells why it does nothing, and does nothing. */
async function pressInVain({ user }: Awaited<ReturnType<typeof open>>, button: HTMLElement) {
  expect(button.getAttribute('aria-description')).toBe(because);
  button.focus();
  expect(document.activeElement).toBe(button);
  await user.keyboard('{Enter}');
  await user.click(button);
}

test('the dialog that erases', async () => {
  const view = await open(<EraseDialog target={{ kind: 'document', id: 'doc-1' }} onClose={ignore} />);
  const dialog = within(await screen.findByRole('dialog'));
  const field = await dialog.findByRole('textbox');
  await view.user.type(field, 'slett{Enter}');
  expect(field).toHaveProperty('value', '');
  await pressInVain(view, dialog.getByRole('button', { name: 'Slett for godt' }));
  expect(view.writes()).toEqual([]);
});

test('the dialog of a mark of confidentiality', async () => {
  const view = await open(<ExemptionDialog target={buildExemption()} onClose={ignore} />);
  const dialog = within(await screen.findByRole('dialog'));
  const owner = dialog.getByLabelText<HTMLInputElement>('Eier');
  await view.user.type(owner, ' og flere{Enter}');
  expect(owner.value).toBe('Lappverket AS');
  for (const name of ['Lagre', 'Opphev unntaket']) await pressInVain(view, dialog.getByRole('button', { name }));
  expect(view.writes()).toEqual([]);
});

test('what a packet would change', async () => {
  const rows = [mergeConflict({ key: 'tag:1' }), mergeConflict({ key: 'tag:2' })];
  const view = await open(<Merge rows={rows} />);
  const list = screen.getAllByRole('list').at(-1)!;
  expect([...list.children].map(({ tagName }) => tagName)).toEqual(['LI', 'LI']);
  for (const radio of within(list).getAllByRole('radio')) await view.user.click(radio);
  for (const name of ['Flett inn', 'Behold våre i alle', 'Ta deres i alle']) {
    await pressInVain(view, screen.getByRole('button', { name }));
  }
  expect(within(list).queryByRole('radio', { checked: true })).toBeNull();
  expect(view.writes()).toEqual([]);
});

function Merge({ rows }: { rows: ReturnType<typeof mergeConflict>[] }) {
  return <MergeView report={mergeReport(rows)} path="/tilbake.metodebenk" merging={usePacketMerge()} />;
}
