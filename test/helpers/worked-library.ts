/** A library in which two people worked on a document: its words stand in tags, cards, judgements and history. */
import { createDocumentService } from '../../electron/library/services/document-service.ts';
import { createProjectService } from '../../electron/library/services/project-service.ts';
import { createTagService } from '../../electron/tagging/tag-service.ts';
import type { ErasureRun } from '../../shared/contract/erasures.ts';
import { template } from '../shared/cards/card-builder.ts';
import { openCards } from './cards.ts';
import { type FilledLibrary, filledLibrary } from './filled-library.ts';
import { gradeService } from './grades.ts';

/** Stands in the document only. */
export const secretWord = 'Fjellrevhulen';
export const passage = `Pasienten fra ${secretWord} fikk tung pust.`;
export const shortQuote = 'tungvektspust';
export const solveigId = 'person-2';
/** Words that only Solveig wrote. */
export const comment = 'Bekymringsmelding om avdelingen';

export interface WorkedLibrary extends FilledLibrary {
  documentId: string;
  tagIds: string[];
  cardId: string;
  outcomeId: string;
  services: ReturnType<typeof servicesOf>;
}

const servicesOf = ({ session }: FilledLibrary) => ({
  documents: createDocumentService(session),
  projects: createProjectService(session),
  tags: createTagService(session),
  grades: gradeService(session),
  cards: openCards(session, [template]).cards,
});

/** Who erases. */
export const kari = { person: { id: 'kari', name: 'Kari' }, locale: 'nb' } as const;

export const erasureOf = (documentId: string, over: Partial<ErasureRun> = {}): ErasureRun => ({
  kind: 'document',
  id: documentId,
  withText: false,
  backups: 'rewrite',
  ...over,
});

/** Solveig Moe imports, tags and writes; Kari, who opened the library, goes on. */
export function workedLibrary(path?: string): WorkedLibrary {
  const test = filledLibrary(path);
  const services = servicesOf(test);
  const { projectId } = test;
  test.as('Solveig Moe', solveigId);
  const text = `Journal for ${secretWord}\n\n${passage}\n\nOrdet er ${shortQuote} her.`;
  const documentId = test.importText(text, { title: `Journal for ${secretWord}` });
  services.documents.rename(documentId, `Notat om ${secretWord}`);
  const tag = (quote: string, element: 'P' | 'harm') => {
    const start = text.indexOf(quote);
    return services.tags.add({
      projectId,
      documentId,
      start,
      end: start + quote.length,
      element,
      label: '',
      comment,
      origin: 'manual',
    });
  };
  const tags = [tag(passage, 'harm'), tag(shortQuote, 'P')];
  const { id: cardId } = services.cards.create({ projectId, template: template.id });
  services.cards.fill({ id: cardId, accept: true });
  services.cards.addVersion({ id: cardId, change: 'Første utkast' });
  const { id: outcomeId } = services.projects.addOutcome({ projectId, name: 'tung pust', importance: 7 });
  services.grades.set({ outcomeId, comment, effect: `Solveig Moe leste «${passage}»` });
  services.projects.addSearch({
    projectId,
    source: 'MEDLINE (Solveig Moe)',
    searchedOn: '2026-01-05',
    strategy: 'pust',
    hits: 3,
  });
  services.projects.setItems({
    projectId,
    kind: 'document',
    itemIds: [documentId],
    decision: 'included',
    reason: comment,
  });
  test.as('Kari');
  services.cards.setField({ id: cardId, field: 'benefit', value: 'Spør Solveig Moe.' });
  services.cards.addVersion({ id: cardId, change: 'Lest av Kari' });
  return { ...test, services, documentId, tagIds: tags.map(({ id }) => id), cardId, outcomeId };
}
