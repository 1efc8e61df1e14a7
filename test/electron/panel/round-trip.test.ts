/** Lead to two experts and back, in both orders, twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  contentOf,
  expertDesk,
  type Lead,
  leadDesk,
  type PanelFolder,
  panelFolder,
  sendBack,
} from '../../helpers/panel.ts';

describe('a packet goes out to two experts and comes back', () => {
  let folder: PanelFolder;
  let lead: Lead;
  let shared: string;
  let forgotten: string;
  let returned: { solveig: string; per: string };

  beforeEach(async () => {
    folder = panelFolder();
    lead = leadDesk(folder);
    shared = lead.tag('Pasienter med hjertesvikt');
    forgotten = lead.tag('tre måneder', 'Kort tid');
    const sent = { solveig: await lead.send('Solveig'), per: await lead.send('Per') };

    const solveig = expertDesk(sent.solveig.path, 'Solveig', lead);
    solveig.tag('hjertelapp i tre måneder', 'Varigheten');
    solveig.tags.update({ id: shared, comment: 'Alder mangler' });
    const [suggestion] = await solveig.suggestions.list({ projectId: lead.projectId });
    solveig.suggestions.reject({ ...suggestion!, projectId: lead.projectId });
    solveig.grades.set({
      outcomeId: lead.outcomeId,
      judgements: { imprecision: { levels: -1, reason: 'Få hendelser' } },
    });

    const per = expertDesk(sent.per.path, 'Per', lead);
    per.tag('Færre ble lagt inn');
    per.tags.update({ id: shared, element: 'P' });
    per.tags.remove([forgotten]);
    per.grades.set({ outcomeId: lead.outcomeId, judgements: { riskOfBias: { levels: -1, reason: 'Ikke blindet' } } });

    returned = {
      solveig: await sendBack(solveig, folder.at('fra-solveig.metodebenk')),
      per: await sendBack(per, folder.at('fra-per.metodebenk')),
    };
  });
  afterEach(() => {
    lead.session.library().db.close();
    folder.remove();
  });

  it('brings all that both did, whichever comes first, and nothing the second time', async () => {
    const solveig = await lead.merge(returned.solveig);
    expect(solveig.counts).toEqual({ added: 3, identical: 1, changed: 1, conflicting: 0, 'left-out': 0 });
    expect(solveig.work).toEqual([
      { person: 'Solveig', tag: 2, rejection: 1, grade: 1, decision: 0, search: 0, appraisal: 0 },
    ]);
    const per = await lead.merge(returned.per);
    expect(per.counts).toEqual({ added: 1, identical: 0, changed: 3, conflicting: 0, 'left-out': 0 });
    const one = await contentOf(lead);
    expect(one).toMatchObject({
      tags: expect.arrayContaining([
        expect.objectContaining({ id: shared, element: 'P', comment: 'Alder mangler', createdBy: 'Kari' }),
        expect.objectContaining({ quote: 'Færre ble lagt inn', createdBy: 'Per' }),
        expect.objectContaining({ quote: 'hjertelapp i tre måneder', createdBy: 'Solveig' }),
      ]),
      grades: [
        {
          judgements: {
            imprecision: { levels: -1, reason: 'Få hendelser' },
            riskOfBias: { levels: -1, reason: 'Ikke blindet' },
          },
        },
      ],
      rejected: [{ element: 'I' }],
    });
    expect(lead.tags.list({ projectId: lead.projectId }).map(({ id }) => id)).not.toContain(forgotten);

    const written = lead.history.list({ projectId: null, limit: 1000 });
    for (const path of Object.values(returned)) {
      const again = await lead.merge(path);
      expect(again).toMatchObject({ historyId: null, backup: null, open: 0 });
      expect(again.rows.every(({ status }) => status === 'identical')).toBe(true);
    }
    expect(lead.history.list({ projectId: null, limit: 1000 })).toEqual(written);
    expect(await contentOf(lead)).toEqual(one);

    lead.panel.undoMerge(per.historyId!);
    lead.panel.undoMerge(solveig.historyId!);
    await lead.merge(returned.per);
    await lead.merge(returned.solveig);
    expect(await contentOf(lead)).toEqual(one);
  });

  it('plans without writing, and a merge is taken back whole by its own name only', async () => {
    const before = await contentOf(lead);
    const history = lead.history.list({ projectId: null, limit: 1000 }).length;
    const plan = await lead.panel.plan({ path: returned.solveig });
    expect(plan.counts.added).toBe(3);
    expect(await contentOf(lead)).toEqual(before);
    expect(lead.history.list({ projectId: null, limit: 1000 })).toHaveLength(history);

    const merged = await lead.merge(returned.solveig);
    expect(merged.rows).toEqual(plan.rows);
    expect(() => lead.history.undo(lead.projectId)).toThrow(expect.objectContaining({ code: 'undo-barrier' }));
    lead.panel.undoMerge(merged.historyId!);
    expect(await contentOf(lead)).toEqual(before);
    expect(lead.history.state(lead.projectId).redo).toBeNull();
    expect((await lead.panel.plan({ path: returned.solveig })).rows).toEqual(plan.rows);
    expect(lead.panel.list(lead.projectId).map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['merged', 'Solveig'],
      ['sent', 'Per'],
      ['sent', 'Solveig'],
    ]);
  });

  it('refuses to take back a merge that a later change rests on', async () => {
    const merged = await lead.merge(returned.solveig);
    lead.tags.update({ id: shared, comment: 'Lest av Kari' });
    const undo = () => lead.panel.undoMerge(merged.historyId!);
    expect(undo).toThrow(expect.objectContaining({ code: 'undo-blocked' }));
    lead.history.undo(lead.projectId);
    expect(undo).not.toThrow();
  });
});
