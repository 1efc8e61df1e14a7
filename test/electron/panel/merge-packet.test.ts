import { renameSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseInFile } from '../../../electron/library/erasure/erase.ts';
import { createDocumentService } from '../../../electron/library/services/document-service.ts';
import {
  type Desk,
  expertDesk,
  type Lead,
  leadDesk,
  type PanelFolder,
  panelFolder,
  sendBack,
} from '../../helpers/panel.ts';

describe('merging what both worked on', () => {
  let folder: PanelFolder;
  let lead: Lead;
  let expert: Desk;
  let tagId: string;
  let packetPath: string;
  beforeEach(async () => {
    folder = panelFolder();
    lead = leadDesk(folder);
    tagId = lead.tag('hjertelapp i tre måneder', 'Fra Kari');
    packetPath = (await lead.send('Solveig')).path;
    expert = expertDesk(packetPath, 'Solveig', lead);
  });
  afterEach(() => {
    lead.session.library().db.close();
    folder.remove();
  });

  let sent = 0;
  const back = () => sendBack(expert, folder.at(`tilbake-${++sent}.metodebenk`));
  const comment = () => lead.tags.list({ projectId: lead.projectId }).find(({ id }) => id === tagId)?.comment;
  const merge = (path: string, rest?: 'ours' | 'theirs') => lead.panel.merge({ path, choices: {}, rest });

  it('shows a conflict side by side, leaves it where nobody chose, and settles it once', async () => {
    lead.tags.update({ id: tagId, comment: 'Kari igjen' });
    expert.tags.update({ id: tagId, comment: 'Solveig mener' });
    expert.tag('tre måneder');
    const path = await back();
    const first = await merge(path);
    expect(first).toMatchObject({ open: 1, counts: { added: 1, conflicting: 1 } });
    expect(first.rows.find(({ status }) => status === 'conflicting')).toMatchObject({
      key: `tag:${tagId}`,
      quote: 'hjertelapp i tre måneder',
      ours: { person: 'Kari' },
      theirs: { person: 'Solveig', at: '2026-01-07T12:00:00.000Z' },
      cells: [{ cell: 'comment', ours: '"Kari igjen"', theirs: '"Solveig mener"', isConflict: true }],
    });
    expect(comment()).toBe('Kari igjen');
    expect((await merge(path)).counts).toMatchObject({ added: 0, conflicting: 1, identical: 1 });
    await merge(path, 'ours');
    expect(comment()).toBe('Kari igjen');
    expect(await merge(path, 'theirs')).toMatchObject({ historyId: null, counts: { conflicting: 0 } });
    lead.panel.undoMerge(lead.panel.list(null)[1]!.id);
    expect((await lead.panel.plan({ path })).counts).toMatchObject({ added: 1 });
  });

  it('takes the packet’s side where that is chosen', async () => {
    lead.tags.update({ id: tagId, comment: 'Kari igjen' });
    expert.tags.update({ id: tagId, comment: 'Solveig mener' });
    const path = await back();
    expect(await lead.panel.merge({ path, choices: { [`tag:${tagId}`]: 'theirs' } })).toMatchObject({
      changed: 1,
      open: 0,
    });
    expect(lead.panel.list(null)[0]).toMatchObject({ kind: 'merged', added: 0, changed: 1 });
    expect(comment()).toBe('Solveig mener');
    expect(await merge(path)).toMatchObject({ historyId: null, counts: { identical: 1, conflicting: 0 } });
  });

  it('compares an expert who goes on with what was merged, not with what was sent', async () => {
    expert.tags.update({ id: tagId, comment: 'Første tanke' });
    const extra = expert.tag('tre måneder');
    await merge(await back());
    expert = expertDesk(packetPath, 'Solveig', lead);
    expert.tags.update({ id: tagId, comment: 'Andre tanke' });
    expert.tags.remove([extra]);
    expect((await merge(await back())).counts).toMatchObject({ changed: 2, conflicting: 0 });
    expect(comment()).toBe('Andre tanke');
    expect(lead.tags.list({ projectId: lead.projectId })).toHaveLength(1);
  });

  it('asks where one removed what the other changed', async () => {
    lead.tags.remove([tagId]);
    expert.tags.update({ id: tagId, comment: 'Viktig' });
    const path = await back();
    expect(await merge(path)).toMatchObject({ open: 1, historyId: null });
    await merge(path, 'theirs');
    expect(comment()).toBe('Viktig');
  });

  it('judgements on another design than ours are a conflict; never half of each', async () => {
    const { outcomeId, projectId } = lead;
    lead.grades.set({ outcomeId, design: 'observational' });
    expert.grades.set({ outcomeId, judgements: { riskOfBias: { levels: -1, reason: 'Åpen' } }, effect: 'Færre' });
    const path = await back();
    await merge(path);
    expect(lead.grades.list(projectId)[0]).toMatchObject({ design: 'observational', effect: 'Færre' });
    expect(lead.grades.list(projectId)[0]?.judgements.riskOfBias.levels).toBe(0);
    await merge(path, 'theirs');
    expect(lead.grades.list(projectId)[0]).toMatchObject({ design: 'rct', judgements: { riskOfBias: { levels: -1 } } });
  });

  it('leaves out what has no place here any more, and says why', async () => {
    expert.tag('tre måneder');
    expert.grades.set({ outcomeId: expert.outcomeId, comment: 'Sett' });
    const path = await back();
    lead.projects.removeOutcome(lead.outcomeId);
    const { person, locale } = lead.session;
    const eraser = { person: person(), locale: locale() };
    eraseInFile(lead.library, { kind: 'document', id: lead.documentId, withText: false, backups: 'keep' }, eraser);
    const merged = await merge(path);
    expect(merged.rows.map(({ status, reason }) => [status, reason])).toEqual(
      expect.arrayContaining([
        ['left-out', 'document-erased'],
        ['left-out', 'outcome-missing'],
      ]),
    );
    expect(merged.historyId).toBeNull();
  });

  it('a document in the bin takes its marks along, and shows them when it is back', async () => {
    expert.tag('tre måneder');
    const path = await back();
    createDocumentService(lead.session).remove([lead.documentId]);
    expect((await merge(path)).counts.added).toBe(1);
  });

  it('takes a packet by the name it has, whatever that ends in', async () => {
    expert.tag('tre måneder');
    const path = folder.at('fra Solveig.db');
    renameSync(await back(), path);
    expect((await lead.panel.inspect({ path })).packet.recipient).toBe('Solveig');
    expect((await merge(path)).counts.added).toBe(1);
  });

  it('says that the project of a packet is not here', async () => {
    const path = await back();
    lead.projects.remove(lead.projectId);
    const project = { project: 'Hjertelapp' };
    await expect(merge(path)).rejects.toMatchObject({ code: 'packet-project-gone', details: project });
  });

  it('refuses a packet of another library, and merging inside a packet', async () => {
    const path = await back();
    const folderOfOther = panelFolder();
    const other = leadDesk(folderOfOther);
    await other.send('Per');
    other.library.db.prepare("UPDATE meta SET value = 'en annen' WHERE key = 'library_id'").run();
    await expect(other.panel.plan({ path })).rejects.toMatchObject({ code: 'packet-other-library' });
    await expect(other.panel.plan({ path: other.library.path })).rejects.toMatchObject({ code: 'packet-none' });
    other.library.db.close();
    folderOfOther.remove();
  });
});
