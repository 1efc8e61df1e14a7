/** Records as they are without what is exempt in them: for tables, which are made of them. */
import { toldInCell } from '../cards/cell-fields.ts';
import type { Analysis } from '../contract/analyses.ts';
import type { AppraisalForm } from '../contract/appraisals.ts';
import type { CostNote } from '../contract/cost-notes.ts';
import type { Exemption } from '../contract/exemptions.ts';
import type { Grade, GradeJudgement } from '../contract/grades.ts';
import type { HistoryEntry } from '../contract/history.ts';
import type { TableEdit } from '../contract/ongoing-trials.ts';
import type { Recognised } from '../contract/recognised.ts';
import type { PrismaFlow } from '../contract/screening.ts';
import type { StudyList } from '../contract/studies.ts';
import type { Tag } from '../contract/tags.ts';
import type { NamedNumber } from '../contract/trials.ts';
import { lazyParts } from '../lazy-parts.ts';
import type { Locale } from '../model/vocabulary.ts';
import { mapTexts } from './mask.ts';
import { exemptionsOn, withheldFor } from './origin.ts';
import { maskText } from './reasons.ts';
import { withoutPassages } from './recognised-parts.ts';
import type { Withheld } from './withheld.ts';
import { withholdAppraisals } from './withhold-appraisals.ts';
import { exemptCosts, withholdCosts } from './withhold-costs.ts';
import { withholdFlow } from './withhold-flow.ts';
import { withholdHistory } from './withhold-history.ts';
import { exemptStudies, withholdStudies } from './withhold-studies.ts';
import { exemptOutcomes, withholdAnalysis, withholdFigures } from './withhold-syntheses.ts';

interface Records {
  documents: readonly { id: string; title: string; recognised: Recognised }[];
  documentRows: readonly { id: string }[];
  searches: readonly { id: string }[];
  tags: readonly Tag[];
  trials: readonly { id: string }[];
  missingNumbers: readonly Pick<NamedNumber, 'first'>[];
  tableEdits: readonly TableEdit[];
  references: readonly { id: string }[];
  grades: readonly Grade[];
  analyses: readonly Analysis[];
  studyList: StudyList;
  riskOfBias: { forms: readonly AppraisalForm[] };
  costs: readonly CostNote[];
  history: readonly HistoryEntry[];
  /** Of the searches, in their order. */
  flow: PrismaFlow;
}

export interface Withholding {
  all: readonly Withheld[];
  locale: Locale;
  /** What stands for a judgement that is not told: a cell that says the same for two of them was not made from it. */
  levels: number;
}

/** The same records in the same order; texts are masks, figures are unknown. Made of each part when it is first read. */
export function withholdRecords<T extends Records>(records: T, { all, locale, levels }: Withholding): T {
  const mask = ({ reason }: Exemption) => maskText(reason, locale);
  const withoutExempt = (document: T['documents'][number]) => {
    const [exemption] = exemptionsOn(all, 'document', document.id);
    if (exemption) return { ...document, ...withholdDocument(document, mask(exemption)) };
    const passages = exemptionsOn(all, 'passage', document.id);
    if (passages.length === 0) return document;
    const recognised = withoutPassages(document.recognised, passages, (_, passage) => mask(passage));
    return { ...document, recognised };
  };
  const fields = <R extends { id: string }>(rows: readonly R[], subject: Exemption['subject'], names?: string[]) =>
    rows.map((row) => withholdFields(row, exemptionsOn(all, subject, row.id), mask, names));
  const tags = () =>
    records.tags.map((tag) => {
      const text = withheldFor(all, tag)?.exemption;
      const [comment] = exemptionsOn(all, 'tag', tag.id);
      if (text) return { ...tag, ...masked(['quote', 'prefix', 'suffix', 'label', 'comment'], mask(text)) };
      return comment ? { ...tag, comment: mask(comment) } : tag;
    });
  const exemptResults = () => exemptStudies(records.studyList, { all, tags: records.tags }).results;
  const grades = () => {
    const outcomes = exemptOutcomes(records.studyList.results, exemptResults());
    const withoutFigures = (grade: Grade) => {
      const exemption = outcomes.get(grade.outcomeId);
      return exemption ? withholdFigures(grade, mask(exemption)) : grade;
    };
    const fromWithheld = new Map(
      records.tags.flatMap((tag): [string, Exemption][] => {
        const found = withheldFor(all, tag);
        return found ? [[tag.id, found.exemption]] : [];
      }),
    );
    return records.grades.map((grade) =>
      exemptionsOn(all, 'grade', grade.id).reduce(
        (now, exemption) => withholdGrade(now, exemption.field, mask(exemption), levels),
        reasonsWithout(withoutFigures(grade), fromWithheld, mask),
      ),
    );
  };
  const studyList = () => withholdStudies(records.studyList, { all, tags: records.tags, mask });
  const history = () => {
    const { studies } = exemptStudies(records.studyList, { all, tags: records.tags });
    const priced = exemptCosts(records.costs, { all, tags: records.tags });
    const [exemption] = [...studies.values(), ...priced.values()];
    if (!exemption) return [...records.history];
    const open = [
      ...records.studyList.studies.filter(({ id }) => !studies.has(id)).map(({ name }) => name),
      // One without a name is called by its amount.
      ...records.costs.filter(({ id }) => !priced.has(id)).flatMap(({ name, amount }) => [name, amount]),
    ];
    return withholdHistory(records.history, new Set(open), mask(exemption));
  };
  return lazyParts<T, Records>(records, {
    documents: () => records.documents.map(withoutExempt),
    tags,
    documentRows: () => fields(records.documentRows, 'document', toldOfDocument),
    trials: () => fields(records.trials, 'trial'),
    missingNumbers: () =>
      records.missingNumbers.filter(({ first }) => !withheldFor(all, { ...first, end: first.start + 1 })),
    // Written in the place of fields: exempt where one of them is.
    tableEdits: () =>
      records.tableEdits.map((edit) => {
        const told: readonly string[] = ['', ...toldInCell[edit.cell]];
        const exemption = exemptionsOn(all, 'trial', edit.trialId).find(({ field }) => told.includes(field));
        return exemption ? { ...edit, text: mask(exemption), was: mask(exemption) } : edit;
      }),
    references: () => fields(records.references, 'reference'),
    searches: () => fields(records.searches, 'search'),
    flow: () => withholdFlow(records.flow, (at) => exemptionsOn(all, 'search', records.searches[at]?.id ?? ''), mask),
    grades,
    analyses: () => {
      const exempt = exemptResults();
      return records.analyses.map((analysis) => withholdAnalysis(analysis, exempt, mask));
    },
    studyList,
    riskOfBias: () => {
      const told = new Map(studyList().studies.map(({ id, name }) => [id, name]));
      const studies = records.studyList.studies.filter(({ id, name }) => told.get(id) !== name);
      const withheld = new Map(studies.map(({ id }) => [id, told.get(id) ?? '']));
      const { forms } = records.riskOfBias;
      return {
        ...records.riskOfBias,
        forms: withholdAppraisals(forms, { all, tags: records.tags, studies: withheld, mask }),
      };
    },
    costs: () => withholdCosts(records.costs, { all, tags: records.tags, mask }),
    history,
  }) as T;
}

/** What a list tells of a document, but for its kind, which is a word of the program. */
const toldOfDocument = ['title', 'sourceName', 'issuer', 'year', 'language', 'pageCount', 'sha256', 'byteLength'];

function withholdDocument({ title, recognised }: Records['documents'][number], mask: string) {
  const { kind, language } = recognised;
  return { ...blank({ title }, mask), recognised: { ...(blank(recognised, mask) as Recognised), kind, language } };
}

/** What belongs to the record as a thing of the library, and says nothing of it. */
const own = ['id', 'type', 'sources', 'history'];

export function withholdFields<T extends object>(
  record: T,
  exemptions: readonly Exemption[],
  mask: (exemption: Exemption) => string,
  whole?: readonly string[],
): T {
  let now = record;
  for (const exemption of exemptions) {
    const all = Object.keys(record).filter((name) => whole?.includes(name) ?? !own.includes(name));
    const names = exemption.field === '' ? all : all.filter((name) => name === exemption.field);
    const picked = Object.fromEntries(names.map((name) => [name, record[name as keyof T]]));
    now = Object.assign({}, now, blank(picked, mask(exemption)), 'history' in record ? { history: [] } : {});
  }
  return now;
}

type Judged = Pick<Grade, 'judgements' | 'effect' | 'comment' | 'studies' | 'participants'>;

/** `field`: a domain, one of the other parts, or '' for all of them. */
export function withholdGrade<G extends Judged>(grade: G, field: string, mask: string, levels: number): G {
  const isMeant = (part: string) => field === '' || field === part;
  const judgements = Object.entries(grade.judgements).map(([domain, judgement]): [string, GradeJudgement] => [
    domain,
    isMeant(domain) ? { ...judgement, levels, reason: mask } : judgement,
  ]);
  return {
    ...grade,
    judgements: Object.fromEntries(judgements),
    studies: isMeant('studies') ? null : grade.studies,
    participants: isMeant('participants') ? null : grade.participants,
    effect: isMeant('effect') ? mask : grade.effect,
    comment: isMeant('comment') ? mask : grade.comment,
    ...(field === '' && { statement: mask, followUp: mask }),
  };
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
