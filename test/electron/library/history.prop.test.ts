import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { createTagService } from '../../../electron/tagging/tag-service.ts';
import { AppError } from '../../../shared/errors.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';
import { gradeService } from '../../helpers/grades.ts';

const people = ['Kari', 'Ola'] as const;
const verbs = [
  'title',
  'question',
  'add',
  'rename',
  'move',
  'drop',
  'grade',
  'tag',
  'comment',
  'untag',
  'item',
] as const;

const stepArbitrary = fc.record({
  person: fc.constantFrom(...people),
  verb: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...verbs) },
    fc.constantFrom('undo' as const, 'redo' as const),
  ),
  pick: fc.nat(5),
  isQuick: fc.boolean(),
});

/** What a person sees of the project; who changed a row last and when is not put back by undo. */
function workOf(test: ReturnType<typeof filledLibrary>) {
  const { db } = test.library;
  const withoutTimes = (rows: unknown[]) =>
    (rows as Record<string, unknown>[]).map(({ updated_at, updated_by, removed_at, ...row }) => ({
      ...row,
      isRemoved: removed_at !== null,
    }));
  return ['project', 'outcome', 'grade', 'tag', 'project_item'].map((table) =>
    withoutTimes(db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()),
  );
}

function workbench() {
  const test = filledLibrary();
  const documentId = test.importText('Ryggsmerter er vanlig blant voksne.');
  const services = {
    projects: createProjectService(test.session),
    tags: createTagService(test.session),
    grades: gradeService(test.session),
    history: createHistoryService(test.session),
  };
  return { test, documentId, ...services };
}

/** Does one step; null where there is nothing to do it to. */
function act(bench: ReturnType<typeof workbench>, verb: (typeof verbs)[number], pick: number): unknown {
  const { test, documentId, projects, tags, grades } = bench;
  const { projectId } = test;
  const { outcomes } = projects.get(projectId);
  const outcome = outcomes[pick % Math.max(1, outcomes.length)];
  const known = tags.list({ projectId });
  const tag = known[pick % Math.max(1, known.length)];
  switch (verb) {
    case 'title':
      return projects.update({ id: projectId, title: `Tittel ${pick}` });
    case 'question':
      return projects.update({ id: projectId, question: `Spørsmål ${pick}` });
    case 'add':
      return projects.addOutcome({ projectId, name: `Utfall ${pick}`, importance: 1 + pick });
    case 'rename':
      return outcome && projects.updateOutcome({ id: outcome.id, name: `Nytt ${pick}` });
    case 'move':
      return outcome && projects.moveOutcome({ id: outcome.id, position: pick % 2 });
    case 'drop':
      return outcome && projects.removeOutcome(outcome.id);
    case 'grade':
      return outcome && grades.set({ outcomeId: outcome.id, judgements: { imprecision: { levels: -(pick % 4) } } });
    case 'tag':
      return tags.add({
        projectId,
        documentId,
        start: pick,
        end: pick + 6,
        element: 'P',
        label: '',
        comment: '',
        origin: 'manual',
      });
    case 'comment':
      return tag && tags.update({ id: tag.id, comment: `Merknad ${pick}` });
    case 'untag':
      return tag && tags.remove([tag.id]);
    case 'item':
      return projects.setItems({
        projectId,
        kind: 'document',
        itemIds: [documentId],
        decision: pick % 2 ? 'included' : 'excluded',
        reason: '',
      });
  }
}

/** Undoes or redoes once; the code of the refusal where it is refused. */
function step(history: ReturnType<typeof workbench>['history'], direction: 'undo' | 'redo', projectId: string) {
  try {
    history[direction](projectId);
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

it('puts back exactly what a command changed, and does it again, whoever worked in between', () => {
  fc.assert(
    fc.property(fc.array(stepArbitrary, { maxLength: 40 }), (steps) => {
      const bench = workbench();
      const { test, history } = bench;
      for (const { person, verb, pick, isQuick } of steps) {
        test.as(person);
        if (!isQuick) test.wait(30_000);
        if (verb !== 'undo' && verb !== 'redo') {
          act(bench, verb, pick);
          continue;
        }
        const before = workOf(test);
        const done = step(history, verb, test.projectId);
        if (done !== 'done') {
          expect(['undo-nothing', 'redo-nothing', 'undo-blocked']).toContain(done);
          expect(workOf(test)).toEqual(before);
          continue;
        }
        const after = workOf(test);
        expect(step(history, verb === 'undo' ? 'redo' : 'undo', test.projectId)).toBe('done');
        expect(workOf(test)).toEqual(before);
        expect(step(history, verb, test.projectId)).toBe('done');
        expect(workOf(test)).toEqual(after);
      }
      expect(verifyLibrary(test.library.db).problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('takes one person back to the beginning, state by state, and forward again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...verbs), fc.nat(5)), { maxLength: 20 }), (commands) => {
      const bench = workbench();
      const { test, history } = bench;
      const states = [workOf(test)];
      for (const [verb, pick] of commands) {
        test.wait(30_000);
        const entries = history.list({ projectId: test.projectId, limit: 1000 }).length;
        act(bench, verb, pick);
        if (history.list({ projectId: test.projectId, limit: 1000 }).length > entries) states.push(workOf(test));
      }
      for (const state of states.slice(0, -1).reverse()) {
        expect(step(history, 'undo', test.projectId)).toBe('done');
        expect(workOf(test)).toEqual(state);
      }
      expect(step(history, 'undo', test.projectId)).toBe('undo-nothing');
      for (const state of states.slice(1)) {
        expect(step(history, 'redo', test.projectId)).toBe('done');
        expect(workOf(test)).toEqual(state);
      }
      expect(step(history, 'redo', test.projectId)).toBe('redo-nothing');
    }),
    { numRuns: 60 },
  );
});
