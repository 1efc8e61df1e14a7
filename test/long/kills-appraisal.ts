/** What a process that is to be killed does with figures, analyses, forms, judgements and costs; and what then stands there. */
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenWorkbench } from '../../electron/workbench.ts';
import { type Appraised, type Order, say } from './kills-messages.ts';
import { oneOf, randomFrom } from './random.ts';

type Services = OpenWorkbench['services'];

const tool = 'rob-2';

export function createAppraisalWork({ services }: OpenWorkbench, { seed }: Order) {
  const random = randomFrom(seed + 2);
  return {
    gather(projectId: string): void {
      const outcomeId =
        services.projects.get(projectId).outcomes[0]?.id ??
        services.projects.addOutcome({ projectId, name: 'Smerte', importance: 7 }).id;
      const counts = { events1: '4', total1: '40', events2: '9', total2: '41' };
      if (services.studies.list(projectId).results.length === 0) {
        const results = ['Berg 2021', 'Dal 2023'].map((studyName) => ({ studyName, outcomeId, numbers: counts }));
        services.studies.setResults({ projectId, results });
      }
      if (services.analyses.list(projectId).length === 0) services.analyses.add({ outcomeId });
      if (services.costNotes.list(projectId).length === 0)
        services.costNotes.add({ projectId, notes: [{ name: 'Utstyr', amount: '9 000' }] });
    },
    /** Writes the number into one of them; of figures into all in one call. */
    async workOn(projectId: string, number: number): Promise<void> {
      const note = String(number);
      const { studies, results } = services.studies.list(projectId);
      const [outcome] = services.projects.get(projectId).outcomes;
      const work: Record<Appraised, () => unknown> = {
        figures: () => services.studies.setResults({ projectId, results: results.map(({ id }) => ({ id, note })) }),
        analysis: () => services.analyses.update({ id: services.analyses.list(projectId)[0]!.id, name: note }),
        form: () =>
          services.appraisals.set({
            ...{ projectId, studyId: studies[0]!.id, outcomeId: outcome!.id, tool, note },
            answers: { '1.1': { answer: number % 2 === 0 ? 'Y' : 'N' } },
          }),
        judgement: () =>
          services.grades.set({
            outcomeId: outcome!.id,
            comment: note,
            judgements: { imprecision: { levels: -1, reason: note } },
          }),
        costs: () => services.costNotes.update({ id: services.costNotes.list(projectId)[0]!.id, note }),
      };
      const what = oneOf(random, Object.keys(work) as Appraised[]);
      say({ kind: 'appraising', what, number });
      work[what]();
      say({ kind: 'appraised', what, number });
      await wait(0);
    },
  };
}

/** The numbers that stand in each of them, each once; 0 where none was written yet. */
export function appraisedNumbers(services: Services, projectId: string): Record<Appraised, number[]> {
  const once = (notes: readonly string[]) => [...new Set(notes.map(Number))];
  const forms = services.appraisals.list(projectId).forms.filter((form) => form.tool === tool);
  return {
    figures: once(services.studies.list(projectId).results.map(({ note }) => note)),
    analysis: once(services.analyses.list(projectId).map(({ name }) => name)),
    form: once(forms.map(({ note }) => note)),
    judgement: once(
      services.grades.list(projectId).flatMap(({ comment, judgements }) => [comment, judgements.imprecision.reason]),
    ),
    costs: once(services.costNotes.list(projectId).map(({ note }) => note)),
  };
}
