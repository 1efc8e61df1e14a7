/** A pasted list of references: taken in as a file of its own, once, with one undo. */
import { expect, test } from 'vitest';
import { addList } from '../../../electron/import/add-list.ts';
import { undo } from '../../../electron/library/history.ts';
import { listReferences } from '../../../electron/library/references.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { createReferenceService } from '../../../electron/library/services/reference-service.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';
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

test('a list that is there already is bound to the search that it is pasted for, unless that was removed', () => {
  const { session, projectId } = filledLibrary();
  const projects = createProjectService(session);
  const search = projects.addSearch({
    projectId,
    source: 'Håndsøk',
    searchedOn: '2026-01-01',
    strategy: '',
    hits: null,
  });
  addList(session, list, () => []);
  addList(session, { ...list, searchId: search.id }, () => []);
  expect(projects.searches(projectId)).toMatchObject([{ files: 1, records: 2 }]);
  projects.removeSearch(search.id);
  expect(() => addList(session, { ...list, searchId: search.id }, () => [])).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});

test('a reference that was removed comes back with it, and undo removes it again', () => {
  const { session, library } = testLibrary();
  const { ids } = addList(session, list, () => []);
  createReferenceService(session).remove([ids[0]!]);
  const titles = () => listReferences(library.db).map(({ title }) => title);
  addList(session, { name: 'Igjen', text: text.split('\n')[0]! }, () => []);
  expect(titles()).toEqual(['Nynning ved hikke', 'Varme steiner mot kulde']);
  undo(library, { personId: 'kari', projectId: null });
  expect(titles()).toEqual(['Varme steiner mot kulde']);
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
