import { expect, test } from 'vitest';
import { eraseInFile } from '../../../electron/library/erasure/erase.ts';
import { listWithheld } from '../../../electron/library/exemptions.ts';
import { undo } from '../../../electron/library/history.ts';
import { createDocumentService } from '../../../electron/library/services/document-service.ts';
import { createExemptionService } from '../../../electron/library/services/exemption-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import type { ExemptionAdd } from '../../../shared/contract/exemptions.ts';
import { exemptionAddManySchema, exemptionAddSchema } from '../../../shared/contract/exemptions.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';
import { erasureOf, kari } from '../../helpers/worked-library.ts';

const text = 'Hjertelappen varsler om væske.\n\nPrisen er 48 500 kroner per pasient.';
const secret = '48 500 kroner';

function desk() {
  const filled = filledLibrary();
  const documentId = filled.importText(text, { title: 'Pristilbud' });
  const exemptions = createExemptionService(filled.session);
  const add = (input: Partial<ExemptionAdd> = {}) =>
    exemptions.add(
      exemptionAddSchema.parse({
        projectId: filled.projectId,
        subject: 'document',
        itemId: documentId,
        reason: 'trade-secret',
        owner: 'Lappverket AS',
        ...input,
      }),
    );
  const addPassage = () => {
    const start = text.indexOf(secret);
    return add({ subject: 'passage', start, end: start + secret.length });
  };
  return { ...filled, documentId, exemptions, add, addPassage };
}

test('a mark is made, changed and lifted; each is in history and can be undone', () => {
  const { library, projectId, exemptions, add } = desk();
  const made = add({ until: '2027-06-30', note: 'Avtale av 2025' });
  expect(made).toMatchObject({ subject: 'document', title: 'Pristilbud', owner: 'Lappverket AS', createdBy: 'Kari' });
  expect(exemptions.update({ id: made.id, until: null, reason: 'negotiation' })).toMatchObject({
    until: null,
    reason: 'negotiation',
    note: 'Avtale av 2025',
  });
  exemptions.remove(made.id);
  expect(exemptions.list({ projectId })).toEqual([]);
  expect(
    library.db.prepare('SELECT action FROM history WHERE project_id = ? ORDER BY seq DESC').pluck().all(projectId),
  ).toEqual(['exemption.remove', 'exemption.update', 'exemption.add']);
  undo(library, { personId: 'kari', projectId });
  expect(exemptions.list({ projectId })).toMatchObject([{ id: made.id, reason: 'negotiation' }]);
  undo(library, { personId: 'kari', projectId });
  undo(library, { personId: 'kari', projectId });
  expect(exemptions.list({ projectId: null })).toEqual([]);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('a passage keeps its words; what has no place or no reason is refused', () => {
  const { add, addPassage } = desk();
  expect(addPassage()).toMatchObject({ quote: secret });
  expect(() => add({ subject: 'passage', start: 3, end: 9999 })).toThrow('cannot be used');
  expect(() => add({ subject: 'passage' })).toThrow('cannot be used');
  expect(() => add({ reason: 'because' })).toThrow('cannot be used');
  expect(() => add({ itemId: 'nothing' })).toThrow(/nothing/);
});

test('what one project withholds holds in all; a project lists what it works with', () => {
  const { library, session, projectId, documentId, exemptions, add } = desk();
  const projects = createProjectService(session);
  const other = projects.create({ title: 'Et annet' }).id;
  add();
  expect(listWithheld(library.db)).toMatchObject([{ titles: ['Pristilbud', 'kilde.txt', 'kilde'], texts: [text] }]);
  expect(exemptions.list({ projectId: other })).toHaveLength(1);
  const decision = {
    projectId: other,
    kind: 'document',
    itemIds: [documentId],
    decision: 'excluded',
    reason: '',
  } as const;
  projects.setItems({ ...decision, itemIds: [documentId] });
  expect(exemptions.list({ projectId: other })).toEqual([]);
  expect(exemptions.list({ projectId })).toHaveLength(1);
});

test('erasing the document takes the words of its marks, also from history', () => {
  const { library, documentId, exemptions, addPassage } = desk();
  addPassage();
  eraseInFile(library, erasureOf(documentId), kari);
  const kept = JSON.stringify([
    exemptions.list({ projectId: null }),
    library.db.prepare("SELECT * FROM change WHERE table_name = 'exemption'").all(),
  ]);
  expect(kept).not.toContain(secret);
  expect(exemptions.list({ projectId: null })).toMatchObject([{ owner: 'Lappverket AS' }]);
});

test('many are marked in one step; those that are marked already keep their mark', () => {
  const { library, session, projectId, exemptions, add, importText, documentId } = desk();
  const other = importText('Vilkårene er hemmelige.', { title: 'Vilkår' });
  add({ owner: 'Den første' });
  const mark = (itemIds: string[], reason = 'negotiation') =>
    exemptions.addMany(exemptionAddManySchema.parse({ projectId, subject: 'document', itemIds, reason }));
  expect(mark([documentId, other, other])).toEqual({ added: 1 });
  expect(exemptions.list({ projectId }).map(({ title, reason }) => [title, reason])).toEqual([
    ['Pristilbud', 'trade-secret'],
    ['Vilkår', 'negotiation'],
  ]);
  expect(mark([other])).toEqual({ added: 0 });
  expect(() => mark([other, 'none'])).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => mark([other], 'none')).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  const [entry] = createHistoryService(session).list({ projectId, limit: 1 });
  expect(entry).toMatchObject({ action: 'exemption.add', params: { title: 'Vilkår', count: 1 } });
  expect(createHistoryService(session).changes(entry!.id).changes).toMatchObject([
    { name: 'Vilkår', kind: 'made', fields: [{ path: 'reason', after: 'negotiation' }] },
  ]);
  undo(library, { personId: 'kari', projectId });
  expect(exemptions.list({ projectId: null }).map(({ title }) => title)).toEqual(['Pristilbud']);
  const removed = importText('Et utkast.', { title: 'Utkast' });
  createDocumentService(session).remove([removed]);
  expect(() => mark([other, removed])).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => add({ itemId: removed })).toThrow(expect.objectContaining({ code: 'not-found' }));
});
