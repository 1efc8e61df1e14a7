import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { projectHost } from '../helpers/fake-project.ts';
import { renderApp } from '../helpers/render-app.tsx';

const text = '1. Hansen K. Nynning ved hikke hos voksne. Tidsskr Oppd. 2020;1:1-2.\n2. Noe om nynning som en fortalte';

test('a pasted list shows what was told apart of it, and is added as one file', async () => {
  const host = projectHost(
    {},
    {},
    {
      imports: {
        start: () => ({ jobId: 'j' }),
        readScans: () => ({ jobId: 'j' }),
        reread: () => ({ jobId: 'j' }),
        addList: ({ name }) => ({ path: name, status: 'imported', kind: 'reference', ids: ['a', 'b'], warnings: [] }),
      },
    },
  );
  const { user } = renderApp(null, { host, route: { screen: 'references' } });
  await user.click(await screen.findByRole('button', { name: 'Lim inn en liste' }));
  const dialog = await screen.findByRole('dialog', { name: 'Referanser fra en liste' });
  await user.click(within(dialog).getByRole('textbox', { name: 'Listen, med eller uten numre' }));
  await user.paste(text);
  const [sure, vague] = await within(dialog).findAllByRole('listitem');
  expect(sure?.textContent).toContain('Nynning ved hikke hos voksne');
  expect(sure?.textContent).not.toContain('usikker');
  expect(vague?.textContent).toContain('usikker');
  await user.click(within(dialog).getByRole('button', { name: 'Legg til 2 referanser' }));
  expect(await screen.findByText('2 referanser er lagt til.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(host.calls.filter(({ path }) => path === 'imports.addList').map(({ input }) => input)).toEqual([
    { name: 'Referanselisten i en rapport', text },
  ]);
});
