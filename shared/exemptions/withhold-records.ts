/** Records as they are without what is exempt in them: for tables, which are made of them. */
import type { Exemption } from '../contract/exemptions.ts';
import type { Grade, GradeJudgement } from '../contract/grades.ts';
import type { Tag } from '../contract/tags.ts';
import type { Locale } from '../model/vocabulary.ts';
import { mapTexts } from './mask.ts';
import { exemptionsOn, withheldFor } from './origin.ts';
import { maskText } from './reasons.ts';
import type { Withheld } from './withheld.ts';

interface Records {
  documents: readonly { id: string; title: string; recognised: unknown }[];
  tags: readonly Tag[];
  trials: readonly { id: string }[];
  references: readonly { id: string }[];
  grades: readonly Grade[];
}

export interface Withholding {
  all: readonly Withheld[];
  locale: Locale;
  /** What stands for a judgement that is not told: a cell that says the same for two of them was not made from it. */
  levels: number;
}

/** The same records in the same order; texts are masks, figures are unknown. */
export function withholdRecords<T extends Records>(records: T, { all, locale, levels }: Withholding): T {
  const mask = ({ reason }: Exemption) => maskText(reason, locale);
  const documents = records.documents.map((document) => {
    const [exemption] = exemptionsOn(all, 'document', document.id);
    return exemption ? { ...document, ...blank(without(document, ['id']), mask(exemption)) } : document;
  });
  const tags = records.tags.map((tag) => {
    const text = withheldFor(all, tag)?.exemption;
    const [comment] = exemptionsOn(all, 'tag', tag.id);
    if (text) return { ...tag, ...masked(['quote', 'prefix', 'suffix', 'label', 'comment'], mask(text)) };
    return comment ? { ...tag, comment: mask(comment) } : tag;
  });
  const fromWithheld = new Map(
    records.tags.flatMap((tag): [string, Exemption][] => {
      const found = withheldFor(all, tag);
      return found ? [[tag.id, found.exemption]] : [];
    }),
  );
  return {
    ...records,
    documents,
    tags,
    trials: records.trials.map((trial) => withholdFields(trial, exemptionsOn(all, 'trial', trial.id), mask)),
    references: records.references.map((reference) =>
      withholdFields(reference, exemptionsOn(all, 'reference', reference.id), mask),
    ),
    grades: records.grades.map((grade) =>
      exemptionsOn(all, 'grade', grade.id).reduce(
        (now, exemption) => withholdGrade(now, exemption.field, mask(exemption), levels),
        reasonsWithout(grade, fromWithheld, mask),
      ),
    ),
  };
}

/** What belongs to the record as a thing of the library, and says nothing of it. */
const own = ['id', 'type', 'sources', 'history'];

export function withholdFields<T extends object>(
  record: T,
  exemptions: readonly Exemption[],
  mask: (exemption: Exemption) => string,
): T {
  let now = record;
  for (const exemption of exemptions) {
    const all = Object.keys(record).filter((name) => !own.includes(name));
    const names = exemption.field === '' ? all : all.filter((name) => name === exemption.field);
    const picked = Object.fromEntries(names.map((name) => [name, record[name as keyof T]]));
    now = Object.assign({}, now, blank(picked, mask(exemption)), 'history' in record ? { history: [] } : {});
  }
  return now;
}

function withholdGrade(grade: Grade, field: string, mask: string, levels: number): Grade {
  const judged = (judgement: GradeJudgement) => ({ ...judgement, levels, reason: mask });
  if (field === '') {
    const judgements = Object.fromEntries(
      Object.entries(grade.judgements).map(([domain, judgement]) => [domain, judged(judgement)]),
    ) as Grade['judgements'];
    return { ...grade, judgements, studies: null, participants: null, effect: mask, comment: mask };
  }
  if (field in grade.judgements) {
    const domain = field as keyof Grade['judgements'];
    return { ...grade, judgements: { ...grade.judgements, [domain]: judged(grade.judgements[domain]) } };
  }
  return withholdFields(grade, [{ field } as Exemption], () => mask);
}

/** A reason that rests on an exempt passage says what stands there. */
function reasonsWithout(
  grade: Grade,
  tags: ReadonlyMap<string, Exemption>,
  mask: (exemption: Exemption) => string,
): Grade {
  const judgements = Object.entries(grade.judgements).map(([domain, judgement]) => {
    const found = judgement.tagIds.flatMap((id) => tags.get(id) ?? [])[0];
    return [domain, found && judgement.reason ? { ...judgement, reason: mask(found) } : judgement];
  });
  return { ...grade, judgements: Object.fromEntries(judgements) };
}

/** Texts become masks, figures and dates others than they were; the form stays, so that whatever reads it can. */
function blank(value: unknown, mask: string): object {
  const figures = (each: unknown): unknown => {
    if (typeof each === 'number') return each === 0 ? 1 : 0;
    if (Array.isArray(each)) return each.map(figures);
    if (each === null || typeof each !== 'object') return each;
    return Object.fromEntries(Object.entries(each).map(([key, part]) => [key, figures(part)]));
  };
  const text = (each: string) => (/^\d{4}-\d\d/.test(each) ? `1000${each.slice(4)}` : each === '' ? '' : mask);
  return figures(mapTexts(value, text)) as object;
}

const masked = (names: readonly string[], mask: string) => Object.fromEntries(names.map((name) => [name, mask]));
const without = (record: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
