import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { createDocumentService } from '../../../electron/library/services/document-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { expertDesk, type Lead, leadDesk, type PanelFolder, panelFolder } from '../../helpers/panel.ts';

describe('what a packet holds', () => {
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

  const inFile = (path: string, words: string) => readFileSync(path).includes(words);
  const count = (path: string, table: string) => {
    const db = openDatabase(path, { readOnly: true });
    try {
      return db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    } finally {
      db.close();
    }
  };

  it('holds what was chosen, whole and searchable, and nothing of the rest', async () => {
    lead.as('Ingrid Fremmed');
    const other = lead.importText('Et hemmelig notat om ryggmargen.', { title: 'Hemmelig notat' });
    const { id: otherProject } = lead.projects.create({ title: 'Hemmelig prosjekt' });
    lead.projects.addOutcome({ projectId: otherProject, name: 'Hemmelig utfall', importance: 3 });
    lead.projects.addOutcome({ projectId: lead.projectId, name: 'Uvalgt utfall', importance: 3 });
    lead.as('Kari');
    lead.tag('hjertelapp i tre måneder', 'Kort');
    const { path, counts, packet } = await lead.send('Solveig');
    expect(counts).toEqual({
      ...{ documents: 1, outcomes: 1, trials: 0, references: 0, marks: 1 },
      ...{ searches: 0, decisions: 0 },
    });
    expect(packet).toMatchObject({ madeBy: 'Kari', recipient: 'Solveig', projectTitle: 'Hjertelapp' });
    for (const word of ['hemmelig', 'Hemmelig', 'Uvalgt utfall', 'Ingrid Fremmed', other]) {
      expect([word, inFile(path, word)]).toEqual([word, false]);
    }
    expect(count(path, 'history')).toBe(0);
    const db = openDatabase(path, { mustExist: true, isCopy: true });
    expect(verifyLibrary(db)).toMatchObject({ sound: true, checked: { chunks: 1, texts: 1 } });
    expect(
      db.prepare("SELECT count(*) FROM passage_words WHERE folded MATCH 'hjertelapp'").pluck().get(),
    ).toBeGreaterThan(0);
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
    db.close();
    expect(readdirSync(folder.at('work'))).toEqual([]);
  });

  it('leaves marks out where they would influence', async () => {
    lead.tag('hjertelapp i tre måneder', 'Skal ikke med');
    lead.grades.set({ outcomeId: lead.outcomeId, comment: 'Dette heller ikke' });
    const { path, counts } = await lead.send('Solveig', { withMarks: false });
    expect(counts.marks).toBe(0);
    expect(inFile(path, 'Skal ikke med') || inFile(path, 'Dette heller ikke')).toBe(false);
  });

  it('lets its holder tag and judge, and refuses the rest by name', async () => {
    lead.tag('hjertelapp i tre måneder');
    const expert = expertDesk((await lead.send('Solveig')).path, 'Solveig', lead);
    const { projectId, documentId, outcomeId } = expert;
    const documents = createDocumentService(expert.session);
    const refused: (() => unknown)[] = [
      () => expert.projects.update({ id: projectId, title: 'Mitt' }),
      () => expert.projects.update({ id: projectId, pico: { population: ['alle'] } }),
      () => expert.projects.create({ title: 'Mitt eget' }),
      () => expert.projects.updateOutcome({ id: outcomeId, importance: 1 }),
      () =>
        expert.projects.setItems({
          projectId,
          kind: 'document',
          itemIds: [documentId],
          decision: 'excluded',
          reason: '',
        }),
      () => documents.rename(documentId, 'Nytt navn'),
      () => documents.remove([documentId]),
    ];
    for (const attempt of refused) expect(attempt).toThrow(expect.objectContaining({ code: 'packet-fixed' }));
    const id = expert.tag('tre måneder');
    expert.tags.update({ id, comment: 'Kort' });
    expert.grades.set({ outcomeId, comment: 'Sett på' });
    expert.history.undo(projectId);
    expect(expert.projects.get(projectId)).toMatchObject({
      title: 'Hjertelapp',
      pico: { intervention: ['hjertelapp'] },
    });
    expert.close();
  });

  it.each([
    ['not-found', { documentIds: ['ingen'] }],
    ['not-found', { outcomeIds: ['ingen'] }],
    ['invalid-input', { documentIds: [], outcomeIds: [] }],
    ['write-failed', { path: '/finnes/ikke/her.metodebenk' }],
  ])('%s: nothing is left behind', async (code, patch) => {
    await expect(lead.send('Solveig', patch)).rejects.toMatchObject({ code });
    expect(existsSync(folder.at('Solveig.metodebenk'))).toBe(false);
    expect(existsSync(folder.at('work')) ? readdirSync(folder.at('work')) : []).toEqual([]);
    expect(lead.panel.list(null)).toEqual([]);
  });

  it('does not write over a file that is there', async () => {
    const { path } = await lead.send('Solveig');
    const before = readFileSync(path);
    await expect(lead.send('Solveig')).rejects.toMatchObject({ code: 'library-exists' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
