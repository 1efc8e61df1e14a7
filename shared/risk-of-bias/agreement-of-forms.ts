/** How far two people came to the same with a tool, over all studies that both are finished with. */
import type { PairAgreement } from '../agreement/agreement-of-pairs.ts';
import type { AppraisalTool } from '../contract/appraisal-tools.ts';
import type { AppraisalForm } from '../contract/appraisals.ts';
import { appraise } from './appraise.ts';
import type { SeenForms } from './bias-by-study.ts';
import { levelAgreement } from './compare-forms.ts';
import { filledForm } from './filled-form.ts';

export interface FormAgreement {
  people: [string, string];
  /** By domain, and of the whole with `domain` null. */
  parts: { domain: string | null; agreement: PairAgreement }[];
}

/** One for each two people; nothing is told of forms that may not be seen. Two who chose different variants are left out. */
export function agreementOfForms(tool: AppraisalTool, { forms, choices }: SeenForms): FormAgreement[] {
  const finished = forms.filter(
    ({ tool: id, personId, isFinished, isHidden }) => id === tool.id && personId !== null && isFinished && !isHidden,
  );
  const byStudy = Map.groupBy(finished, ({ studyId, outcomeId }) => `${studyId}:${outcomeId}`);
  const pairs = new Map<string, [AppraisalForm, AppraisalForm][]>();
  for (const group of byStudy.values()) {
    const sorted = group.toSorted((one, other) => (one.personId! < other.personId! ? -1 : 1));
    for (const [at, one] of sorted.entries()) {
      for (const other of sorted.slice(at + 1).filter(({ variant }) => variant === one.variant)) {
        const key = `${one.personId}:${other.personId}`;
        pairs.set(key, [...(pairs.get(key) ?? []), [one, other]]);
      }
    }
  }
  return [...pairs.values()].map((both) => {
    const judged = both.map((pair) => pair.map((form) => appraise(tool, filledForm(form, choices[tool.id]))));
    const ids = [...new Set(tool.domains.map(({ id }) => id))];
    const agreement = (levels: readonly { id: string }[], levelOf: (form: (typeof judged)[0][0]) => string | null) =>
      levelAgreement(
        levels,
        judged.map(([one, other]) => [levelOf(one!), levelOf(other!)]),
      );
    return {
      people: [both[0]![0].person, both[0]![1].person],
      parts: [
        ...ids.map((id) => ({
          domain: id,
          agreement: agreement(
            tool.levels,
            ({ domains }) => domains.find((each) => each.domain.id === id)?.level ?? null,
          ),
        })),
        { domain: null, agreement: agreement(tool.overall.levels, ({ overall }) => overall.level) },
      ],
    };
  });
}
