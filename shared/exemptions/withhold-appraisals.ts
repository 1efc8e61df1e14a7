/** Forms of appraisal tools without what is exempt in what they rest on. */
import type { AppraisalForm } from '../contract/appraisals.ts';
import type { Exemption } from '../contract/exemptions.ts';
import type { Tag } from '../contract/tags.ts';
import { withheldFor } from './origin.ts';
import type { Withheld } from './withheld.ts';

interface Withholding {
  all: readonly Withheld[];
  tags: readonly Tag[];
  /** Studies of which all that tells of them is exempt, by what stands for their name. */
  studies: ReadonlyMap<string, string>;
  mask: (exemption: Exemption) => string;
}

/**
 * The same forms in the same order. An answer that rests on an exempt passage is not given, so that a level which is told from
 * it differs; the reasons and notes of such a form are masks, since nobody knows which of them speak of the passage.
 */
export function withholdAppraisals(
  forms: readonly AppraisalForm[],
  { all, tags, studies, mask }: Withholding,
): AppraisalForm[] {
  const fromWithheld = new Map(tags.flatMap((tag) => [[tag.id, withheldFor(all, tag)?.exemption] as const]));
  return forms.map((form) => {
    const exempt = Object.entries(form.answers).flatMap(([question, { tagIds }]) => {
      const found = tagIds.flatMap((id) => fromWithheld.get(id) ?? [])[0];
      return found ? [[question, mask(found)] as const] : [];
    });
    const whole = studies.get(form.studyId);
    const text = whole ?? exempt[0]?.[1];
    if (text === undefined) return form;
    const isKept = (question: string) => whole === undefined && !exempt.some(([id]) => id === question);
    const withoutReason = <D extends { reason: string }>(decision: D): D => ({
      ...decision,
      ...(whole === undefined ? {} : { level: '' }),
      reason: decision.reason && text,
    });
    return {
      ...form,
      answers: Object.fromEntries(
        Object.entries(form.answers)
          .filter(([question]) => isKept(question))
          .map(([question, answer]) => [question, { ...answer, note: answer.note && text }]),
      ),
      decisions: Object.fromEntries(Object.entries(form.decisions).map(([id, each]) => [id, withoutReason(each)])),
      overall: form.overall && withoutReason(form.overall),
      note: form.note && text,
    };
  });
}
