/** References that are one publication: found, merged with all that they say, said to be two, and undone. */
import { describe, expect, it } from 'vitest';
import { referenceKeys } from '../../../electron/import/references/identity.ts';
import { runCommand } from '../../../electron/library/command.ts';
import { countReadable } from '../../../electron/library/contents.ts';
import { redo, undo } from '../../../electron/library/history.ts';
import { pageOfReferences } from '../../../electron/library/record-lists.ts';
import { getReference, listReferences, referenceSaver } from '../../../electron/library/references.ts';
import { createDuplicateService } from '../../../electron/library/services/duplicate-service.ts';
import { createExemptionService } from '../../../electron/library/services/exemption-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { createReferenceService } from '../../../electron/library/services/reference-service.ts';
import { insertSource } from '../../../electron/library/sources.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import type { CslItem } from '../../../shared/contract/references.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';

const humming: CslItem = {
  type: 'article-journal',
  title: 'Guided humming for restless elbows in adults: a trial',
  author: [{ family: 'Sørlie', given: 'Åse' }],
  issued: { 'date-parts': [[2020]] },
  'container-title': 'Nordic Journal of Invented Medicine',
  volume: '12',
  page: '123-130',
};
const short: CslItem = {
  ...humming,
  title: 'Guided humming for restless elbows in adults',
  'container-title': 'Nord J Invent Med',
  page: '123-30',
  PMID: '1234567',
  abstract: 'An abstract.',
};
const translated: CslItem = { ...humming, title: 'Veiledet nynning ved urolige albuer hos voksne' };
const other: CslItem = { ...humming, title: 'Warm stones for winter tinnitus', page: '131-140' };

const exempt = {
  projectId: null,
  subject: 'reference',
  reason: 'trade-secret',
  owner: '',
  until: null,
  note: '',
} as const;

function desk(...files: CslItem[][]) {
  const filled = filledLibrary();
  const { library, session } = filled;
  const ids = files.map((records, at) => {
    const id = `file-${at}`;
    return runCommand(library, { personId: 'kari', projectId: null, action: 'import.files' }, (write) => {
      const source = { id, sha256: id, byteLength: 1, mediaType: 'text/plain', name: `${id}.ris`, searchId: null };
      insertSource(library.db, { ...source, importedAt: '2026-01-05', importedBy: 'kari' }, new Uint8Array(1));
      write.noteImported('source', id);
      const save = referenceSaver(library.db, library.ids, id);
      return records.map((csl) => save({ csl, raw: `raw of ${csl.title}` }, referenceKeys(csl)).id);
    });
  });
  const scope = { personId: 'kari', projectId: null };
  return {
    ...filled,
    ids: ids.flat(),
    duplicates: createDuplicateService({ session, startJob: () => ({ jobId: 'job' }) }),
    projects: createProjectService(session),
    listed: () => pageOfReferences(library.db).rows.map(({ id }) => id),
    undo: () => undo(library, scope),
    redo: () => redo(library, scope),
  };
}

describe('certain duplicates', () => {
  it('are merged by one command: the fullest stays, gaps are filled, and all files are told', async () => {
    const { library, ids, duplicates, listed } = desk([humming, other], [short]);
    const [whole, warm, brief] = ids as [string, string, string];
    expect(await duplicates.findNow()).toEqual({ references: 3, groups: 1, certain: 1, uncertain: 0 });
    expect(duplicates.groups()).toEqual([[whole, brief]]);
    expect(await duplicates.mergeCertain()).toEqual({ groups: 1, merged: 1 });
    expect(listed()).toEqual([warm, brief]);
    expect(listReferences(library.db).map(({ id }) => id)).toEqual([warm, brief]);
    expect(countReadable(library.db, () => undefined).references).toBe(2);
    expect(getReference(library.db, brief)).toMatchObject({
      title: short.title,
      PMID: '1234567',
      sources: [{ file: 'file-0.ris' }, { file: 'file-1.ris' }],
    });
    expect(getReference(library.db, whole)).toMatchObject({ duplicateOf: brief, title: humming.title });
    expect(duplicates.state()).toMatchObject({ groups: 0, certain: 0, merged: 1, isStale: false });
    expect(verifyLibrary(library.db).problems).toEqual([]);
  });

  it('are told with what each says before they are merged, the one that stays first, until a person says they are two', async () => {
    const { ids, duplicates } = desk([humming, other], [short]);
    const [whole, , brief] = ids as [string, string, string];
    expect(duplicates.certain({})).toEqual([]);
    await duplicates.findNow();
    const [group] = duplicates.certain({});
    expect(group!.references.map(({ id, title }) => [id, title])).toEqual([
      [brief, short.title],
      [whole, humming.title],
    ]);
    expect(group!.references[0]!.sources).toEqual([{ file: 'file-1.ris' }]);
    expect(duplicates.certain({ skip: 1 })).toEqual([]);
    duplicates.setApart({ firstId: brief, secondId: whole });
    expect(duplicates.certain({})).toEqual([]);
    expect(duplicates.state().certain).toBe(0);
  });

  it('are two again when it is undone, and one when it is done again', async () => {
    const { ids, duplicates, listed, undo, redo, library } = desk([humming, other], [short]);
    await duplicates.findNow();
    await duplicates.mergeCertain();
    undo();
    expect(listed()).toEqual(ids);
    expect(getReference(library.db, ids[0]!).duplicateOf).toBeUndefined();
    redo();
    expect(listed()).toHaveLength(2);
  });

  it('many groups are one step of undo', async () => {
    const records = Array.from({ length: 45 }, (_, at) => ({
      ...humming,
      volume: String(at + 1),
      page: `${at}1`,
      title: `Nynning i gruppe nummer ${at} ved urolige albuer`,
    }));
    const { duplicates, listed, undo } = desk(
      records,
      records.map((each) => ({ ...each, DOI: `10.5555/${each.page}` })),
    );
    expect(listed()).toHaveLength(90);
    await duplicates.findNow();
    expect(await duplicates.mergeCertain()).toEqual({ groups: 45, merged: 45 });
    expect(listed()).toHaveLength(45);
    undo();
    expect(listed()).toHaveLength(90);
  });

  it('what somebody takes away or says to be two while groups are merged is left out, and the rest is merged', async () => {
    const records = Array.from({ length: 45 }, (_, at) => ({
      ...humming,
      volume: String(at + 1),
      page: `${at}1`,
      title: `Nynning i gruppe nummer ${at} ved urolige albuer`,
    }));
    const { duplicates, listed, ids, library } = desk(
      records,
      records.map((each) => ({ ...each, DOI: `10.5555/${each.page}` })),
    );
    await duplicates.findNow();
    const merging = duplicates.mergeCertain();
    runCommand(library, { personId: 'kari', projectId: null, action: 'reference.remove' }, (write) => {
      for (const at of [30, 75, 35]) write.remove('reference', ids[at]!);
    });
    duplicates.setApart({ firstId: ids[40]!, secondId: ids[85]! });
    expect(await merging).toEqual({ groups: 42, merged: 42 });
    expect(listed()).toHaveLength(45);
    expect(verifyLibrary(library.db).problems).toEqual([]);
  });
});

describe('merging', () => {
  it('fills gaps of the one that stays', () => {
    const { duplicates, ids, library } = desk([humming], [short]);
    duplicates.merge({ mainId: ids[0]!, ids: [ids[1]!] });
    expect(getReference(library.db, ids[0]!)).toMatchObject({
      title: humming.title,
      PMID: '1234567',
      abstract: 'An abstract.',
    });
  });

  it('keeps what a project decided: included outweighs excluded', () => {
    const { duplicates, ids, projects, projectId } = desk([humming], [short], [translated]);
    const [first, second, third] = ids as [string, string, string];
    const decide = (itemIds: string[], decision: 'included' | 'excluded', reason: string) =>
      projects.setItems({ projectId, kind: 'reference', itemIds, decision, reason });
    decide([first], 'excluded', 'feil gruppe');
    decide([second], 'included', 'passer');
    duplicates.merge({ mainId: first, ids: [second, third] });
    expect(projects.items(projectId)).toMatchObject([{ itemId: first, decision: 'included', reason: 'passer' }]);
  });

  it('of one that others were merged into takes those along', () => {
    const { duplicates, ids, library, listed } = desk([humming], [short], [translated]);
    const [first, second, third] = ids as [string, string, string];
    duplicates.merge({ mainId: second, ids: [third] });
    duplicates.merge({ mainId: first, ids: [second] });
    expect(getReference(library.db, third).duplicateOf).toBe(first);
    expect(listed()).toEqual([first]);
    expect(getReference(library.db, first).sources).toHaveLength(3);
  });

  it('takes nothing over from a reference that is marked as exempt', () => {
    const { duplicates, ids, library, session } = desk([humming], [short]);
    createExemptionService(session).addMany({ ...exempt, itemIds: [ids[1]!] });
    duplicates.merge({ mainId: ids[0]!, ids: [ids[1]!] });
    expect(getReference(library.db, ids[0]!).abstract).toBeUndefined();
  });

  it('stays in sight while a file that tells of either is in the library', () => {
    const { duplicates, ids, library, session, listed } = desk([humming], [short]);
    duplicates.merge({ mainId: ids[0]!, ids: [ids[1]!] });
    library.db.prepare("UPDATE source SET removed_at = 'x' WHERE id = 'file-0'").run();
    expect(listed()).toEqual([ids[0]]);
    createReferenceService(session).remove([ids[0]!]);
    expect(listed()).toEqual([]);
  });

  it('comes back with the file of either once it was removed', () => {
    const { duplicates, ids, library, session, listed } = desk([humming], [short]);
    duplicates.merge({ mainId: ids[0]!, ids: [ids[1]!] });
    createReferenceService(session).remove([ids[0]!]);
    expect(listed()).toEqual([]);
    const source = {
      id: 'again',
      sha256: 'again',
      byteLength: 1,
      mediaType: 'text/plain',
      name: 'igjen',
      searchId: null,
    };
    insertSource(library.db, { ...source, importedAt: '2026-01-06', importedBy: 'kari' }, new Uint8Array(1));
    const save = referenceSaver(library.db, library.ids, 'again');
    const record = { csl: short, raw: '' };
    expect(save(record, referenceKeys(short))).toMatchObject({ id: ids[1], status: 'imported', inBin: [ids[0]] });
    expect(save(record, referenceKeys(short))).toMatchObject({ id: ids[1], status: 'duplicate', inBin: [] });
  });

  it('is told in the history by its name', () => {
    const { duplicates, ids, session } = desk([humming], [short]);
    duplicates.merge({ mainId: ids[0]!, ids: [ids[1]!] });
    const history = createHistoryService(session);
    const [entry] = history.list({ projectId: null, limit: 1 });
    expect(entry).toMatchObject({ action: 'reference.merge', params: { title: humming.title, count: 1 } });
    expect(history.changes(entry!.id).changes.map(({ table, name }) => [table, name])).toContainEqual([
      'reference_merge',
      short.title,
    ]);
  });
});

describe('uncertain pairs', () => {
  it('are shown with the one that would stay, and not again once they are said to be two', async () => {
    const { duplicates, ids, undo } = desk([humming], [{ ...translated, PMID: '7' }]);
    await duplicates.findNow();
    const [pair, ...rest] = duplicates.pairs({});
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ first: { id: ids[0] }, second: { id: ids[1] }, mainId: ids[1] });
    duplicates.setApart({ firstId: ids[1]!, secondId: ids[0]! });
    expect(duplicates.pairs({})).toEqual([]);
    await duplicates.findNow();
    expect(duplicates.state().uncertain).toBe(0);
    undo();
    expect(duplicates.state().uncertain).toBe(1);
  });

  it('go on from the one that was skipped', async () => {
    const { duplicates } = desk([humming], [translated, { ...translated, title: 'Nynning for albuene' }]);
    await duplicates.findNow();
    const all = duplicates.pairs({});
    expect(all.length).toBeGreaterThan(1);
    expect(duplicates.pairs({ after: all[0]!.id })).toEqual(all.slice(1));
    expect(duplicates.pairs({ limit: 1 })).toEqual(all.slice(0, 1));
  });

  it('are stale when references came in since', async () => {
    const { duplicates, library } = desk([humming]);
    await duplicates.findNow();
    expect(duplicates.state().isStale).toBe(false);
    library.db.prepare("INSERT INTO reference (id, csl, title_key) VALUES ('z', '{}', '')").run();
    expect(duplicates.state().isStale).toBe(true);
  });
});

it('what was screened of the merged one goes to the one that stays; undo takes them back', () => {
  const { duplicates, ids, library, projectId, importText, undo } = desk([humming], [short]);
  const [first, second] = ids as [string, string];
  const documentId = importText('Nynning hjelper [1].');
  const at = '2026-01-05';
  const screened = library.db.prepare(
    "INSERT INTO screening_decision VALUES (?, ?, 'title', ?, 'kari', 'included', '', ?, 'kari')",
  );
  screened.run(`${projectId}:title:${second}:kari`, projectId, second, at);
  library.db.prepare("INSERT INTO full_text VALUES (?, ?, ?, 'kari')").run(second, documentId, at);
  const named = () => [
    ...(library.db.prepare('SELECT id || reference_id FROM screening_decision').pluck().all() as string[]),
    library.db.prepare('SELECT id FROM full_text').pluck().get(),
  ];
  const before = named();
  duplicates.merge({ mainId: first, ids: [second] });
  expect(named()).toEqual([`${projectId}:title:${first}:kari${first}`, first]);
  undo();
  expect(named()).toEqual(before);
});

it('of two decisions of one person on what is one, the one that keeps it in stands; of equal ones that of the main', () => {
  const { duplicates, ids, library, projectId } = desk([humming], [short]);
  const [main, other] = ids as [string, string];
  const put = library.db.prepare("INSERT INTO screening_decision VALUES (?, ?, ?, ?, 'kari', ?, ?, ?, 'kari')");
  const decided = (stage: string, id: string, decision: string, reason: string) =>
    put.run(`${projectId}:${stage}:${id}:kari`, projectId, stage, id, decision, reason, '2026-01-05');
  decided('title', main, 'exclude', 'Feil lyd');
  decided('title', other, 'include', '');
  decided('full-text', main, 'exclude', 'Feil lyd');
  decided('full-text', other, 'exclude', 'Feil albue');
  duplicates.merge({ mainId: main, ids: [other] });
  const read = library.db.prepare(
    'SELECT stage, reference_id, decision, reason FROM screening_decision ORDER BY stage',
  );
  expect(read.raw().all()).toEqual([
    ['full-text', main, 'exclude', 'Feil lyd'],
    ['title', main, 'include', ''],
  ]);
});

it('a full text that could not be had is so still, until one of the two was read', () => {
  const { duplicates, ids, library, projectId } = desk([humming], [short], [{ ...short, title: 'Nynning' }]);
  const [main, second, third] = ids as [string, string, string];
  const put = library.db.prepare("INSERT INTO screening_decision VALUES (?, ?, ?, ?, ?, ?, '', '2026-01-05', 'kari')");
  const retrieval = `${projectId}:retrieval:${main}:all`;
  put.run(retrieval, projectId, 'retrieval', main, null, 'not-retrieved');
  put.run(`${projectId}:title:${second}:kari`, projectId, 'title', second, 'kari', 'include');
  put.run(`${projectId}:full-text:${third}:kari`, projectId, 'full-text', third, 'kari', 'include');
  const stands = () =>
    library.db.prepare('SELECT decision FROM screening_decision WHERE id = ?').pluck().get(retrieval);
  duplicates.merge({ mainId: main, ids: [second] });
  expect(stands()).toBe('not-retrieved');
  duplicates.merge({ mainId: main, ids: [third] });
  expect(stands()).toBe('undecided');
});
