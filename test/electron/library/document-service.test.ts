import { expect, test } from 'vitest';
import { undo } from '../../../electron/library/history.ts';
import { createDocumentService } from '../../../electron/library/services/document-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';

function desk() {
  const filled = filledLibrary();
  const ids = [
    filled.importText('Første tekst.', { title: 'Første', kind: 'other', issuer: 'Lappverket' }),
    filled.importText('Andre tekst.', { title: 'Andre', kind: 'guideline' }),
  ];
  return { ...filled, ids, documents: createDocumentService(filled.session) };
}

test('the details of many documents are changed in one step of undo, and what is left out stays', () => {
  const { library, session, ids, documents } = desk();
  const details = () => documents.list().map(({ kind, issuer, year, language }) => ({ kind, issuer, year, language }));
  const before = details();
  expect(documents.update({ ids, kind: 'hta-report', year: 2024 })).toEqual({ updated: 2 });
  expect(details()).toEqual(before.map((each) => ({ ...each, kind: 'hta-report', year: 2024 })));
  expect(documents.update({ ids: [ids[0]!], issuer: '', language: 'sv' })).toEqual({ updated: 1 });
  expect(details()[0]).toMatchObject({ issuer: null, language: 'sv', year: 2024 });

  const history = createHistoryService(session);
  const [, many] = history.list({ projectId: null, limit: 2 });
  expect(many).toMatchObject({ action: 'document.update', params: { title: 'Første', count: 2 } });
  expect(history.changes(many!.id).changes[0]).toMatchObject({
    name: 'Første',
    fields: [
      { path: 'kind', before: 'other', after: 'hta-report' },
      { path: 'year', after: '2024' },
    ],
  });
  undo(library, { personId: 'kari', projectId: null });
  undo(library, { personId: 'kari', projectId: null });
  expect(details()).toEqual(before);
});

test('a document that is not there is refused, and none is changed', () => {
  const { ids, documents } = desk();
  expect(() => documents.update({ ids: [ids[0]!, 'none'], year: 2001 })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(documents.list().map(({ year }) => year)).not.toContain(2001);
});
