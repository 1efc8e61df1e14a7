/** A pasted list of references: taken in as a file of its own, once, with one undo. */
import { expect, test } from 'vitest';
import { addList } from '../../../electron/import/add-list.ts';
import { undo } from '../../../electron/library/history.ts';
import { listReferences } from '../../../electron/library/references.ts';
import { testLibrary } from '../../helpers/library.ts';

const text = `1. Hansen K. Nynning ved hikke. Tidsskr Oppd. 2020;1:1-2. doi:10.5555/a
2. Olsen B. Varme steiner mot kulde. Tidsskr Oppd. 2021;2:3-4.`;
const list = { name: 'Referansene i rapporten', text };

test('each entry becomes a reference that tells where it came from', () => {
  const { session, library } = testLibrary();
  const outcome = addList(session, list, () => []);
  expect(outcome).toMatchObject({ status: 'imported', kind: 'reference' });
  expect(listReferences(library.db)).toMatchObject([
    {
      id: outcome.ids[0],
      title: 'Nynning ved hikke',
      DOI: '10.5555/a',
      sources: [{ file: 'Referansene i rapporten' }],
    },
    { title: 'Varme steiner mot kulde' },
  ]);
  expect(addList(session, list, () => [])).toMatchObject({ status: 'duplicate', ids: outcome.ids });
  undo(library, { personId: 'kari', projectId: null });
  expect(listReferences(library.db)).toEqual([]);
});

test('a search that is not there is told before anything is read', () => {
  const { session } = testLibrary();
  expect(() => addList(session, { ...list, searchId: 'none' }, () => [])).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});

test('where there is no reference in it, that is said', () => {
  expect(() => addList(testLibrary().session, { name: 'x', text: 'hei' }, () => [])).toThrow(
    expect.objectContaining({ code: 'file-no-records' }),
  );
});
