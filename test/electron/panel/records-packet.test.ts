/** Packets that carry trials and references: what goes out, what an expert sees, and that nothing of it comes back changed. */
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { listReferences, referenceSaver } from '../../../electron/library/references.ts';
import { addSealFunction } from '../../../electron/library/seals.ts';
import { insertSource, sha256Hex } from '../../../electron/library/sources.ts';
import { listTrials, saveTrial } from '../../../electron/library/trials.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { expertDesk, type Lead, leadDesk, type PanelFolder, panelFolder, sendBack } from '../../helpers/panel.ts';

describe('a packet with trials and references', () => {
  let folder: PanelFolder;
  let lead: Lead;
  beforeEach(() => {
    folder = panelFolder();
    lead = leadDesk(folder);
  });
  afterEach(() => {
    lead.session.library().db.close();
    folder.remove();
  });

  /** A file of a registry with two trials and one with two references; the project takes in the first of each. */
  const fill = () => {
    const { db, ids } = lead.library;
    const file = (name: string) => {
      const bytes = new TextEncoder().encode(`${name}: Hemmelig naboregister`);
      const source = { id: ids(), sha256: sha256Hex(bytes), byteLength: bytes.length, mediaType: 'text/plain', name };
      insertSource(
        db,
        { ...source, searchId: null, importedAt: '2026-01-05T09:00:00.000Z', importedBy: 'kari' },
        bytes,
      );
      return source.id;
    };
    const trialFile = file('register.json');
    const trial = (registryId: string, title: string) =>
      saveTrial(db, ids, trialFile, { registryId, title, asOf: '2026-01-02' } as TrialRecord, '2026-01-05').id;
    const saveReference = referenceSaver(db, ids, file('sok.ris'));
    const reference = (title: string) =>
      saveReference({ csl: { type: 'article-journal', title }, raw: `TI  - ${title} Hemmelig rå` } as never, {
        doi: null,
        pmid: null,
        titleKey: title,
      }).id;
    const chosen = { trial: trial('NCT99000001', 'Lappen'), reference: reference('Lappen i praksis') };
    const other = { trial: trial('NCT99000002', 'Hemmelig studie'), reference: reference('Hemmelig artikkel') };
    const decide = (kind: 'trial' | 'reference', itemIds: string[], decision: 'included' | 'excluded') =>
      lead.projects.setItems({ projectId: lead.projectId, kind, itemIds, decision, reason: '' });
    for (const kind of ['trial', 'reference'] as const) {
      decide(kind, [chosen[kind]], 'included');
      decide(kind, [other[kind]], 'excluded');
    }
    return { ...chosen, trialFile };
  };
  const send = () => lead.send('Solveig', { withRecords: true });

  it('holds those the project took in, sound and shown, and nothing of the files and records beside them', async () => {
    const { trial, reference } = fill();
    const { path, counts } = await send();
    expect(counts).toMatchObject({ trials: 1, references: 1 });
    const bytes = readFileSync(path);
    for (const word of ['Hemmelig', 'NCT99000002', 'register.json', 'sok.ris']) {
      expect([word, bytes.includes(word)]).toEqual([word, false]);
    }
    const db = openDatabase(path, { mustExist: true, isCopy: true });
    expect(verifyLibrary(db)).toMatchObject({ sound: true });
    expect(listTrials(db)).toMatchObject([
      { id: trial, registryId: 'NCT99000001', title: 'Lappen', asOf: '2026-01-02' },
    ]);
    expect(listReferences(db)).toMatchObject([{ id: reference, title: 'Lappen i praksis' }]);
    db.close();
  });

  it('leaves them out where nobody asked for them', async () => {
    fill();
    const { path, counts } = await lead.send('Solveig');
    expect(counts).toMatchObject({ trials: 0, references: 0 });
    expect(readFileSync(path).includes('Lappen i praksis') || readFileSync(path).includes('NCT99000001')).toBe(false);
  });

  it('does not send a record whose file was put in the bin', async () => {
    const { trialFile } = fill();
    lead.library.db.prepare("UPDATE source SET removed_at = '2026-01-06T09:00:00.000Z' WHERE id = ?").run(trialFile);
    const { path, counts } = await send();
    expect(counts).toMatchObject({ trials: 0, references: 1 });
    expect(readFileSync(path).includes('NCT99000001')).toBe(false);
  });

  it('comes back with marks only: records, decisions and files here stay as they are, whatever stands in the packet', async () => {
    fill();
    const expert = expertDesk((await send()).path, 'Solveig', lead);
    expect(
      expert.projects
        .items(lead.projectId)
        .map(({ kind, decision }) => [kind, decision])
        .sort(),
    ).toEqual([
      ['reference', 'included'],
      ['trial', 'included'],
    ]);
    expect(() =>
      expert.projects.setItems({
        projectId: lead.projectId,
        kind: 'trial',
        itemIds: [listTrials(expert.session.library().db)[0]!.id],
        decision: 'excluded',
        reason: '',
      }),
    ).toThrow(expect.objectContaining({ code: 'packet-fixed' }));
    expert.tag('tre måneder');
    const path = await sendBack(expert, folder.at('tilbake.metodebenk'));
    const db = openDatabase(path, { mustExist: true, isCopy: true });
    addSealFunction(db);
    db.exec(`UPDATE trial SET record = json_set(record, '$.title', 'Kapret'), registry_id = 'NCT99000002';
      UPDATE reference SET csl = json_set(csl, '$.title', 'Kapret');
      UPDATE source SET name = '../../../kapret.txt'; UPDATE project_item SET decision = 'excluded'`);
    db.close();

    const here = lead.library.db;
    const state = () => JSON.stringify([listTrials(here), listReferences(here), lead.projects.items(lead.projectId)]);
    const before = state();
    expect((await lead.merge(path)).counts.added).toBe(1);
    expect(state()).toBe(before);
    expect(verifyLibrary(here)).toMatchObject({ sound: true });
    expect(existsSync(folder.at('../kapret.txt'))).toBe(false);
  });
});
