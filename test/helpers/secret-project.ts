/** An invented project with secret words in every kind of marked place, and their copies where people carry them. */
import { saveExtraction } from '../../electron/import/save-extraction.ts';
import { runCommand } from '../../electron/library/command.ts';
import { createDocumentService } from '../../electron/library/services/document-service.ts';
import { createExemptionService } from '../../electron/library/services/exemption-service.ts';
import { createHistoryService } from '../../electron/library/services/history-service.ts';
import { createProjectService } from '../../electron/library/services/project-service.ts';
import { sha256Hex } from '../../electron/library/sources.ts';
import { createTagService } from '../../electron/tagging/tag-service.ts';
import { type ExemptionAdd, exemptionAddSchema } from '../../shared/contract/exemptions.ts';
import { importWarning } from '../../shared/import-warnings.ts';
import { below, oneOf, type Random } from '../long/random.ts';
import { buildTrial, template } from '../shared/cards/card-builder.ts';
import { openCards } from './cards.ts';
import { filledLibrary } from './filled-library.ts';
import { gradeService } from './grades.ts';

/** A word that no vocabulary, template or other word of the project has. */
function inventWord(random: Random): string {
  const syllables = ['zy', 'qua', 'wex', 'jux', 'vyx', 'quo', 'xan', 'zhu', 'pyq', 'wuz'];
  return `Q${Array.from({ length: 4 }, () => oneOf(random, syllables)).join('')}`;
}

const places = [
  'documentText',
  'documentTitle',
  'fileName',
  'passage',
  'passageTwin',
  'comment',
  'boundTag',
  'derived',
  'field',
  'trial',
  'reference',
  'effect',
  'gradeReason',
  'search',
] as const;

export type SecretProject = ReturnType<typeof secretProject>;

export function secretProject(random: Random, path?: string) {
  const words = new Set<string>();
  while (words.size < places.length) words.add(inventWord(random));
  const secret = Object.fromEntries(places.map((place, index) => [place, [...words][index]!])) as Record<
    (typeof places)[number],
    string
  >;
  const price = `${below(random, 80) + 11} ${below(random, 800) + 111}`;
  const filled = filledLibrary(path);
  const { projectId, session, library } = filled;
  const services = {
    documents: createDocumentService(session),
    projects: createProjectService(session),
    tags: createTagService(session),
    grades: gradeService(session),
    cards: openCards(session, [template]).cards,
    exemptions: createExemptionService(session),
    history: createHistoryService(session),
  };
  const { documents, projects, tags, grades, cards, exemptions } = services;
  const mark = (input: Omit<ExemptionAdd, 'reason'>) =>
    exemptions.add(exemptionAddSchema.parse({ projectId, reason: 'trade-secret', owner: 'Lappverket AS', ...input }));

  const save = (name: string, content: object, extraction: object): string[] => {
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    const file = { name, sha256: sha256Hex(bytes), bytes, searchId: null, importedBy: 'kari' };
    return runCommand(library, { personId: 'kari', projectId: null, action: 'import.files' }, (write) =>
      saveExtraction(library, write, file, { problems: [], warnings: [], ...extraction } as never, () => []),
    ).ids;
  };

  // A document that is exempt as a whole.
  const wholeText = `Tilbud fra leverandøren av ${secret.documentText}.\n\nAlt her er hemmelig for dere.`;
  const wholeId = filled.importText(wholeText, {
    title: `Tilbud ${secret.documentTitle}`,
    warnings: [importWarning('empty-section', { title: secret.documentText }, { quote: secret.documentText })],
  });
  documents.rename(wholeId, `Tilbud ${secret.documentTitle} 2026`);
  library.db
    .prepare('UPDATE source SET name = ? WHERE id = (SELECT source_id FROM document WHERE id = ?)')
    .run(`${secret.fileName}.txt`, wholeId);
  mark({ subject: 'document', itemId: wholeId });

  // A public document with one exempt passage, whose words stand there twice.
  const passage = `Den koster ${price} kroner for ${secret.passage} uten rabatt`;
  const text = `Hjertelappen varsler om væske.\n\n${passage}, sier de.\n\nIgjen: ${secret.passageTwin} og ${passage}.\n\nOffentlig slutt.`;
  const start = text.indexOf(passage);
  const twin = text.indexOf(secret.passageTwin);
  const amount = Number(price.replace(' ', ''));
  const openId = filled.importText(text, {
    title: 'Offentlig rapport om hjertelapp',
    warnings: [
      importWarning('sum-mismatch', { label: 'Kroner', sum: amount, printed: amount + 1 }, { start: 0, end: 12 }),
      importWarning('empty-field', { label: secret.passageTwin }, { start: twin, end: twin + 20 }),
      importWarning('empty-section', { title: 'Kontakt' }, { quote: 'Kontakt', start: 0, end: 12 }),
    ],
  });
  mark({ subject: 'passage', itemId: openId, start, end: start + passage.length });
  mark({ subject: 'passage', itemId: openId, start: twin, end: twin + secret.passageTwin.length });
  const tag = (documentId: string, from: number, end: number, comment: string) =>
    tags.add({ projectId, documentId, start: from, end, element: 'I', label: '', comment, origin: 'manual' });
  const boundTag = tag(openId, start, start + 12, `Se ${secret.boundTag}`);
  const openTag = tag(openId, 0, 12, `Kommentar om ${secret.comment}`);
  mark({ subject: 'tag', itemId: openTag.id, field: 'comment' });
  tag(wholeId, 0, 10, secret.documentText);

  // Trials, references and searches.
  const { id: _id, history: _history, ...record } = buildTrial({ conditions: [`Hjertesvikt ${secret.trial}`] });
  const [trialId] = save('studie.json', record, { kind: 'trials', mediaType: 'application/json', records: [record] });
  mark({ subject: 'trial', itemId: trialId!, field: 'conditions' });
  const csl = { type: 'article-journal', title: `En studie av ${secret.reference}`, DOI: `10.1/${secret.reference}` };
  const [referenceId] = save('referanse.json', csl, {
    kind: 'references',
    mediaType: 'application/json',
    format: 'csl-json',
    records: [{ csl, raw: JSON.stringify(csl) }],
  });
  mark({ subject: 'reference', itemId: referenceId! });
  for (const [kind, id] of [
    ['trial', trialId!],
    ['reference', referenceId!],
  ] as const) {
    projects.setItems({ projectId, kind, itemIds: [id], decision: 'included', reason: '' });
  }
  const search = projects.addSearch({
    projectId,
    source: 'MEDLINE',
    searchedOn: '2026-01-05',
    strategy: `${secret.search} AND heart`,
    hits: 3,
  });
  mark({ subject: 'search', itemId: search.id, field: 'strategy' });

  // Judgements and cards.
  const { id: outcomeId } = projects.addOutcome({ projectId, name: 'Innleggelser', importance: 8 });
  const grade = grades.set({
    outcomeId,
    design: 'rct',
    effect: `RR 0,8 for ${secret.effect}`,
    participants: 4321,
    judgements: { riskOfBias: { levels: -1, reason: `Fordi ${secret.gradeReason} sier det.`, tagIds: [boundTag.id] } },
  });
  mark({ subject: 'grade', itemId: grade.id, field: 'effect' });
  const { id: cardId } = cards.create({
    projectId,
    template: template.id,
    title: `Kort om Tilbud ${secret.documentTitle}`,
  });
  const { sha256 } = documents.get(openId);
  const source = { documentId: openId, quote: passage, page: 1, start, end: start + passage.length, sha256 };
  const field = (key: string, value: never, sources: object[] = []) =>
    cards.setField({ id: cardId, field: key, value, sources: sources as never });
  field('summary', `Åpent om hjertelapp. Prisen er ${price} kr. ${passage}.` as never);
  field('healthEconomics', `Avledet om ${secret.derived} står her. Og en setning til om lappen.` as never, [source]);
  field('safety', `Hemmelig ${secret.field} her.` as never);
  mark({ subject: 'card-field', itemId: cardId, field: 'safety' });
  field('benefit', 'En åpen setning om nytten av lappen.' as never);
  cards.fill({ id: cardId, accept: true });
  cards.addVersion({ id: cardId, change: `Etter ${passage}` });
  projects.update({ id: projectId, question: `Hva koster det? ${passage}`, pico: { intervention: [passage] } });

  return {
    ...filled,
    ...services,
    projectId,
    cardId,
    wholeId,
    openId,
    outcomeId,
    trialId,
    openTag,
    secret,
    price,
    text,
    mark,
  };
}

/** The words that no public file may hold, however a price is written. */
export function secretsOf({ secret, price }: Pick<SecretProject, 'secret' | 'price'>): string[] {
  return [...Object.values(secret), price, price.replace(' ', '\u00a0'), price.replace(' ', '')];
}
