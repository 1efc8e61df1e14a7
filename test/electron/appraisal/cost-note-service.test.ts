import { beforeEach, describe, expect, it } from 'vitest';
import { createCostNoteService } from '../../../electron/appraisal/cost-note-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { testLibrary } from '../../helpers/library.ts';

describe('cost notes', () => {
  let test: ReturnType<typeof testLibrary>;
  let costs: ReturnType<typeof createCostNoteService>;
  let history: ReturnType<typeof createHistoryService>;
  let projectId: string;

  beforeEach(() => {
    test = testLibrary();
    projectId = createProjectService(test.session).create({ title: 'Rygg', language: 'nb' }).id;
    costs = createCostNoteService(test.session);
    history = createHistoryService(test.session);
  });

  const names = () => costs.list(projectId).map(({ name }) => name);

  it('keeps amounts as they were typed, in the order in which they were written', () => {
    costs.add({ projectId, notes: [{ name: 'Utstyr', amount: '1,2 mill.', currency: 'kr', year: 2024 }] });
    const factors = [
      { amount: '500 000', unit: 'kr', name: 'pris' },
      { amount: '3OO', unit: 'pasienter', name: '' },
    ];
    const [note] = costs.add({ projectId, notes: [{ kind: 'cost', name: 'I alt', amount: '150 millioner', factors }] });
    expect(note).toMatchObject({ amount: '150 millioner', factors, year: null, sources: [] });
    expect(names()).toEqual(['Utstyr', 'I alt']);
  });

  it('makes several at once one step of undo, typing in one field one, and brings back what was removed where it stood', () => {
    const [first] = costs.add({ projectId, notes: [{ name: 'a' }, { name: 'b', kind: 'volume' }] });
    for (const amount of ['1', '12']) costs.update({ id: first!.id, amount });
    costs.remove(first!.id);
    expect(names()).toEqual(['b']);
    costs.add({ projectId, notes: [{ name: 'c' }] });
    for (const _ of ['c', 'removal']) history.undo(projectId);
    expect(names()).toEqual(['a', 'b']);
    expect(costs.list(projectId)[0]!.amount).toBe('12');
    history.undo(projectId);
    expect(costs.list(projectId)[0]!.amount).toBe('');
    history.undo(projectId);
    expect(names()).toEqual([]);
  });

  it('moves a note to another place, told in the history and undone in one step', () => {
    const [a, , c] = costs.add({ projectId, notes: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] });
    expect(costs.move({ id: c!.id, position: 0 }).map(({ name }) => name)).toEqual(['c', 'a', 'b']);
    const [latest] = history.list({ projectId, limit: 1 });
    expect(latest).toMatchObject({ action: 'cost_note.move', params: { name: 'c' } });
    expect(history.changes(latest!.id).changes.find(({ name }) => name === 'c')!.fields).toEqual([
      { path: 'position', before: '2', after: '0' },
    ]);
    costs.move({ id: a!.id, position: 99 });
    expect(names()).toEqual(['c', 'b', 'a']);
    costs.add({ projectId, notes: [{ name: 'd' }] });
    expect(names()).toEqual(['c', 'b', 'a', 'd']);
    for (const _ of ['d', 'a', 'c']) history.undo(projectId);
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(() => costs.move({ id: 'none', position: 0 })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('takes no source that is not there', () => {
    const sources = [{ kind: 'document' as const, id: 'none' }];
    expect(() => costs.add({ projectId, notes: [{ sources }] })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    expect(() => costs.list('none')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => costs.update({ id: 'none', name: 'x' })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('tells in the history what a note said before', () => {
    const [note] = costs.add({ projectId, notes: [{ name: 'Utstyr', amount: '10' }] });
    costs.update({ id: note!.id, amount: '12' });
    costs.update({
      id: note!.id,
      factors: [
        { amount: '4', unit: 'kr', name: 'pris' },
        { amount: '3', unit: '', name: '' },
      ],
    });
    const [latest] = history.list({ projectId, limit: 1 });
    expect(history.changes(latest!.id).changes[0]!.fields).toEqual([
      { path: 'factors', before: null, after: 'pris 4 kr\n3' },
    ]);
    history.undo(projectId);
    const [, entry] = history.list({ projectId, limit: 2 });
    expect(history.changes(entry!.id).changes[0]).toMatchObject({
      ...{ table: 'cost_note', name: 'Utstyr', kind: 'changed' },
      fields: [{ path: 'amount', before: '10', after: '12' }],
    });
  });
});
