/** A reference that is there already learns what only the record of another file knows. */
import { expect, test } from 'vitest';
import { saveExtraction } from '../../../electron/import/save-extraction.ts';
import { saveInTurns } from '../../../electron/import/save-in-turns.ts';
import { runCommand } from '../../../electron/library/command.ts';
import { mergeInto } from '../../../electron/library/duplicates/merge-references.ts';
import { undo } from '../../../electron/library/history.ts';
import { listReferences } from '../../../electron/library/references.ts';
import { createExemptionService } from '../../../electron/library/services/exemption-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import type { CslItem } from '../../../shared/contract/references.ts';
import type { ExtractedReferences } from '../../../shared/model/extraction.ts';
import { importReference } from '../../helpers/import-reference.ts';
import { type TestLibrary, testLibrary } from '../../helpers/library.ts';

const paper: CslItem = {
  type: 'article-journal',
  title: 'Nynning ved hikke',
  author: [{ family: 'Hansen', given: 'K' }],
  issued: { 'date-parts': [[2020]] },
  DOI: '10.5555/nynning',
  volume: '3',
};
const inFull: CslItem = { ...paper, volume: '4', abstract: 'Nynning hjalp.', PMID: '90000001' };

const extracted = (items: CslItem[]): ExtractedReferences => ({
  ...{ kind: 'references', mediaType: 'text/plain', format: 'ris', problems: [], warnings: [] },
  records: items.map((csl) => ({ csl, raw: JSON.stringify(csl) })),
});
const fileOf = (name: string) => {
  const bytes = new TextEncoder().encode(name);
  return { name, sha256: name, bytes, searchId: null, importedBy: 'kari' };
};
const asked = { personId: 'kari', projectId: null, action: 'import.files' } as const;

const ways = {
  'at once': async ({ library }: TestLibrary, items: CslItem[]) =>
    runCommand(library, asked, (write) => saveExtraction(library, write, fileOf('b.ris'), extracted(items), () => [])),
  'in turns': async ({ library }: TestLibrary, items: CslItem[]) => {
    const saver = saveInTurns(library, fileOf('b.ris'));
    for (const record of extracted(items).records) await saver.take([record], 'text/plain');
    const outcome = runCommand(library, asked, (write) => saver.finish!(write, extracted([])));
    await saver.discard();
    return outcome;
  },
};

test.for(Object.entries(ways))(
  'what was missing is filled in, what was there stays, and undo takes it back: %s',
  async ([, save]) => {
    const kept = testLibrary();
    const { library } = kept;
    const id = importReference(kept, paper);
    const other = { ...paper, abstract: 'Et annet sammendrag.', ISSN: '1234-5679' };
    expect(await save(kept, [inFull, other])).toMatchObject({ status: 'duplicate', ids: [id, id] });
    const told = () => listReferences(library.db)[0]!;
    expect(told()).toMatchObject({ volume: '3', abstract: 'Nynning hjalp.', PMID: '90000001', ISSN: '1234-5679' });
    expect(told().identifiers).toMatchObject({ pmid: '90000001' });
    undo(library, { personId: 'kari', projectId: null });
    expect(told()).not.toHaveProperty('abstract');
    expect(verifyLibrary(library.db).problems).toEqual([]);
  },
);

test('of references that were merged, the one that stands for them learns it', async () => {
  const kept = testLibrary();
  const { library } = kept;
  const main = importReference(kept, { ...paper, title: 'Nynning mot hikke', DOI: '10.5555/fortrykk' });
  const id = importReference(kept, paper);
  merge(kept, main, id);
  await ways['at once'](kept, [inFull]);
  expect(listReferences(library.db)).toMatchObject([{ id: main, abstract: 'Nynning hjalp.' }]);
});

test('of a file that brings something new, those that were there are counted', async () => {
  const kept = testLibrary();
  importReference(kept, paper);
  const fresh = { ...paper, title: 'Varme steiner', DOI: '10.5555/stein' };
  expect(await ways['at once'](kept, [paper, fresh])).toMatchObject({ status: 'imported', known: 1 });
});

/** `paper`, marked as exempt and merged into another reference after it. */
function mergedExempt(kept: TestLibrary) {
  const main = importReference(kept, { ...paper, title: 'Nynning mot hikke', DOI: '10.5555/fortrykk' });
  const id = importReference(kept, paper);
  const mark = {
    projectId: null,
    subject: 'reference',
    reason: 'trade-secret',
    owner: '',
    until: null,
    note: '',
  } as const;
  createExemptionService(kept.session).addMany({ ...mark, itemIds: [id] });
  merge(kept, main, id);
  return main;
}
const stamp = { updated_at: '2026-01-01', updated_by: 'kari' };
const merge = ({ library }: TestLibrary, main: string, id: string) =>
  runCommand(library, { ...asked, action: 'references.merge' }, (write) =>
    mergeInto(library.db, write, stamp, main, [id]),
  );

test.for(Object.entries(ways))(
  'what is exempt does not come into the reference that it was merged into: %s',
  async ([, save]) => {
    const kept = testLibrary();
    const main = mergedExempt(kept);
    await save(kept, [inFull]);
    expect(listReferences(kept.library.db).find(({ id }) => id === main)).not.toHaveProperty('abstract');
  },
);

test('a merge made while a long file is read keeps what it brought, and what the file knows goes where it leads', async () => {
  const kept = testLibrary();
  const { library } = kept;
  const id = importReference(kept, paper);
  const main = importReference(kept, { ...paper, title: 'Nynning mot hikke', DOI: '10.5555/fortrykk', page: '7-9' });
  const saver = saveInTurns(library, fileOf('b.ris'));
  await saver.take(extracted([inFull]).records, 'text/plain');
  merge(kept, main, id);
  runCommand(library, asked, (write) => saver.finish!(write, extracted([])));
  await saver.discard();
  expect(listReferences(library.db)).toMatchObject([{ id: main, page: '7-9', abstract: 'Nynning hjalp.' }]);
});

test('a reference that is erased while a long file is read does not stop the file', async () => {
  const kept = testLibrary();
  const { library } = kept;
  const id = importReference(kept, paper);
  const saver = saveInTurns(library, fileOf('b.ris'));
  await saver.take(extracted([inFull]).records, 'text/plain');
  library.db.prepare('DELETE FROM reference_source WHERE reference_id = ?').run(id);
  library.db.prepare('DELETE FROM reference WHERE id = ?').run(id);
  const outcome = runCommand(library, asked, (write) => saver.finish!(write, extracted([])));
  await saver.discard();
  expect(outcome).toMatchObject({ kind: 'reference' });
});
