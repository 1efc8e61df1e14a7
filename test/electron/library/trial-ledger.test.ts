/** One trial however many registries, files and documents name it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { saveExtraction } from '../../../electron/import/save-extraction.ts';
import { countReadable } from '../../../electron/library/contents.ts';
import { inTransaction } from '../../../electron/library/database.ts';
import { rereadDocument } from '../../../electron/library/reread-document.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { createTrialService } from '../../../electron/library/services/trial-service.ts';
import { command } from '../../../electron/library/session.ts';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { trialRecord as emptyRecord, extractedDocument } from '../../helpers/extraction.ts';
import { type TestLibrary, testLibrary } from '../../helpers/library.ts';

let made: TestLibrary;
let trials: ReturnType<typeof createTrialService>;
let files = 0;
beforeEach(() => {
  made = testLibrary();
  trials = createTrialService(made.session);
});

const bytes = (text: string) => new TextEncoder().encode(text);

function importRecords(...records: Partial<TrialRecord>[]): string[] {
  const name = `fil-${++files}`;
  const file = { name, sha256: name.padStart(64, '0'), bytes: bytes(name), searchId: null, importedBy: 'kari' };
  const extraction = {
    mediaType: 'text/plain',
    problems: [],
    warnings: [],
    records: records.map((each) => emptyRecord(each)),
  };
  const what = { projectId: null, action: 'import.files', params: { count: 1 } };
  return command(made.session, what, (write, library) =>
    saveExtraction(library, write, file, { kind: 'trials', ...extraction }, () => []),
  ).ids;
}

function importDocument(text: string): string {
  const name = `dokument-${++files}`;
  const file = { name, sha256: name.padStart(64, '0'), bytes: bytes(text), searchId: null, importedBy: 'kari' };
  const what = { projectId: null, action: 'import.files', params: { count: 1 } };
  const document = extractedDocument(text, { title: name });
  return command(made.session, what, (write, library) => saveExtraction(library, write, file, document, () => []))
    .ids[0]!;
}

const undo = () => createHistoryService(made.session).undo(null);
const listed = () => trials.list().map(({ registryId }) => registryId);
const eu = { registryId: '2024-500999-12-00', registry: 'CTIS', sourceFormat: 'ctis-json' };

describe('registries of one trial', () => {
  test('a record that names a known number is the same trial, and lists show it once', () => {
    const [first] = importRecords({ registryId: 'NCT99000001', status: 'RECRUITING' });
    const [second] = importRecords({ ...eu, status: 'Ended', otherIds: ['PROTO-1', 'nct99000001'] });
    expect(listed()).toEqual(['NCT99000001']);
    expect(trials.page({}).rows).toMatchObject([{ registryId: 'NCT99000001', linkedIds: [eu.registryId] }]);
    expect(countReadable(made.library.db, () => undefined).trials).toBe(1);
    const { records, conflicts } = trials.ledger(second!);
    expect(records.map(({ id, link }) => [id, link?.number])).toEqual([
      [first, undefined],
      [second, 'NCT99000001'],
    ]);
    expect(conflicts).toEqual([
      {
        field: 'status',
        values: [
          { id: first, value: 'RECRUITING' },
          { id: second, value: 'Ended' },
        ],
      },
    ]);
  });

  test('the registry that tells most stands first, whichever came first', () => {
    importRecords({ ...eu, otherIds: ['NCT99000001'] });
    importRecords({ registryId: 'NCT99000001' });
    expect(listed()).toEqual(['NCT99000001']);
  });

  test('three registries are one trial where only the third names the others', () => {
    importRecords({ registryId: 'NCT99000001' });
    importRecords({ registryId: 'ISRCTN99000001', registry: 'ISRCTN' });
    expect(listed()).toHaveLength(2);
    importRecords({ ...eu, otherIds: ['NCT99000001', 'ISRCTN99000001'] });
    expect(listed()).toEqual(['NCT99000001']);
    undo();
    expect(listed()).toHaveLength(2);
  });

  test('an extension that names the study it goes on from is another trial', () => {
    const [parent] = importRecords({ registryId: 'NCT99000001' });
    const [extension] = importRecords({ registryId: 'NCT99000002', otherIds: ['NCT99000001'] });
    expect(listed()).toHaveLength(2);
    expect(trials.ledger(parent!).related).toMatchObject([{ id: extension, number: 'NCT99000001' }]);
  });

  test('what a person parts stays apart when it is imported anew; parting and joining are steps of undo', () => {
    const [first] = importRecords({ registryId: 'NCT99000001' });
    const [second] = importRecords({ ...eu, otherIds: ['NCT99000001'] });
    trials.unlink(second!);
    expect(listed()).toHaveLength(2);
    importRecords({ ...eu, otherIds: ['NCT99000001'], status: 'Ended' });
    expect(listed()).toHaveLength(2);
    trials.link({ id: first!, otherId: second! });
    expect(listed()).toEqual(['NCT99000001']);
    const history = createHistoryService(made.session);
    expect(history.list({ projectId: null, limit: 10 }).map(({ action }) => action)).toEqual([
      'trial.link',
      'import.files',
      'trial.unlink',
      'import.files',
      'import.files',
    ]);
    undo();
    expect(listed()).toHaveLength(2);
  });

  test('what a project decided goes along to the record that lists show', () => {
    const projects = createProjectService(made.session);
    const { id: projectId } = projects.create({ title: 'P' });
    const [second] = importRecords({ ...eu });
    projects.setItems({ projectId, kind: 'trial', itemIds: [second!], decision: 'included', reason: 'passer' });
    const [first] = importRecords({ registryId: 'NCT99000001', otherIds: [eu.registryId] });
    // What a project uses stays what lists show.
    expect(listed()).toEqual([eu.registryId]);
    expect(trials.ledger(first!).records[0]?.id).toBe(second);
    expect(projects.items(projectId)).toMatchObject([{ itemId: second, decision: 'included' }]);
  });

  test('removing a trial removes every registry record, and undo brings all back', () => {
    const [first] = importRecords({ registryId: 'NCT99000001' });
    importRecords({ ...eu, otherIds: ['NCT99000001'] });
    trials.remove([first!]);
    expect(listed()).toEqual([]);
    undo();
    expect(trials.ledger(first!).records).toHaveLength(2);
  });

  test('a record whose other is in the bin stands for itself', () => {
    importRecords({ registryId: 'NCT99000001' });
    const [second] = importRecords({ ...eu, otherIds: ['NCT99000001'] });
    made.library.db.prepare("UPDATE trial SET removed_at = 'x' WHERE registry_id = 'NCT99000001'").run();
    expect(listed()).toEqual([eu.registryId]);
    expect(trials.ledger(second!).records).toHaveLength(1);
  });
});

describe('snapshots', () => {
  const outcome = (measure: string) => ({ primary: [{ measure, timeFrame: '' }], secondary: [] });

  test('each import is one, and what differs is told field by field', () => {
    const [id] = importRecords({
      asOf: '2024-01-01',
      enrollment: { count: 40, type: 'ESTIMATED' },
      outcomes: outcome('Pain'),
    });
    importRecords({ asOf: '2025-01-01', enrollment: { count: 30, type: 'ACTUAL' }, outcomes: outcome('Walking') });
    expect(trials.diff({ id: id! }).changes.map(({ field, isTelling }) => [field, isTelling])).toEqual([
      ['primaryOutcomes', true],
      ['enrollment', true],
    ]);
    expect(trials.page({}).rows[0]).toMatchObject({ isOutcomeChanged: true, asOf: '2025-01-01' });
    expect(trials.diff({ id: id!, fromDay: '2024-06', untilDay: '2024-12-31' }).changes).toEqual([]);
    expect(() => trials.diff({ id: id!, fromDay: '2023' })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test.each(['2026-06-01', '2025-06-01'])(
    'a file of %s brings a removed trial back, and undo removes it again',
    (asOf) => {
      const [id] = importRecords({ registryId: 'NCT99000001', asOf: '2026-01-01' });
      trials.remove([id!]);
      importRecords({ registryId: 'NCT99000001', asOf });
      expect(listed()).toEqual(['NCT99000001']);
      undo();
      expect(listed()).toEqual([]);
      undo();
      expect(listed()).toEqual(['NCT99000001']);
    },
  );

  test('another format that says the same differently is no difference', () => {
    const [id] = importRecords({
      asOf: '2024-01-01',
      status: 'RECRUITING',
      phases: ['PHASE2'],
      outcomes: outcome('Pain'),
    });
    importRecords({
      ...{ asOf: '2025-01-01', status: 'Recruiting', phases: ['Phase 2'], sourceFormat: 'ictrp-xml' },
      outcomes: outcome('Pain, measured on a scale'),
      startDate: '2023-01',
    });
    expect(trials.diff({ id: id! }).changes).toEqual([]);
    expect(trials.page({}).rows[0]?.isOutcomeChanged).toBe(false);
  });

  test('when the import of the newest is taken back, the one before it speaks again', () => {
    importRecords({ asOf: '2024-01-01', status: 'RECRUITING' });
    importRecords({ asOf: '2025-01-01', status: 'COMPLETED' });
    expect(trials.page({}).rows[0]).toMatchObject({ status: 'COMPLETED', asOf: '2025-01-01' });
    undo();
    expect(trials.page({}).rows[0]).toMatchObject({ status: 'RECRUITING', asOf: '2024-01-01' });
    expect(trials.list()[0]).toMatchObject({ status: 'RECRUITING', asOf: '2024-01-01' });
  });
});

describe('numbers in documents', () => {
  const text = 'Studien NCT99000001 og\nEudraCT 2011-099999-31 er nevnt. NCT99000001 igjen, NCT99000007 også.';

  test('each is of its trial or not imported yet, with where it first stands', async () => {
    const [id] = importRecords({ otherIds: ['2011-099999-31'] });
    const documentId = importDocument(text);
    expect(
      trials.numbersOf(documentId).map(({ number, trialId, start, end }) => [number, trialId, text.slice(start, end)]),
    ).toEqual([
      ['NCT99000001', id, 'NCT99000001'],
      ['2011-099999-31', id, 'EudraCT 2011-099999-31'],
      ['NCT99000001', id, 'NCT99000001'],
      ['NCT99000007', null, 'NCT99000007'],
    ]);
    const missing = await trials.numbers({ missingOnly: true });
    expect(missing).toMatchObject([
      { number: 'NCT99000007', documents: 1, mentions: 1, first: { documentId, page: 1 } },
    ]);
    expect(await trials.numbers({ missingOnly: false })).toHaveLength(3);
    expect((await trials.uses(id!)).mentions.map(({ start }) => start)).toEqual([8, 23, 56]);
  });

  test('documents of before are gone through when first asked, and again when they are read anew', async () => {
    const documentId = importDocument(text);
    const { db } = made.library;
    db.exec('DELETE FROM number_mention; DELETE FROM number_scan');
    expect(trials.numbersOf(documentId)).toHaveLength(4);
    expect(await trials.numbers({ missingOnly: true })).toHaveLength(3);
    inTransaction(db, () => rereadDocument(db, documentId, extractedDocument('Nå bare NCT99000008.'), []));
    expect((await trials.numbers({ missingOnly: true })).map(({ number }) => number)).toEqual(['NCT99000008']);
  });

  test('a document in the bin, or excluded by the project that asks, names none', async () => {
    const projects = createProjectService(made.session);
    const { id: projectId } = projects.create({ title: 'P' });
    const documentId = importDocument(text);
    projects.setItems({ projectId, kind: 'document', itemIds: [documentId], decision: 'excluded', reason: '' });
    expect(await trials.numbers({ projectId, missingOnly: true })).toEqual([]);
    expect(await trials.numbers({ missingOnly: true })).toHaveLength(3);
    undo();
    expect(await trials.numbers({ missingOnly: true })).toEqual([]);
  });
});
