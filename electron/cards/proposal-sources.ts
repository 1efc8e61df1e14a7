/** Gathers from the library what a card of a project can be filled from. */
import type { ProposalInput } from '../../shared/cards/proposal-input.ts';
import type { Card } from '../../shared/contract/cards.ts';
import { localDay } from '../../shared/text/local-time.ts';
import { passageCiter } from '../library/bindings/cite-passage.ts';
import { listTickedDocumentIds } from '../library/documents.ts';
import type { Library } from '../library/open-library.ts';
import { getProject, listIncludedIds, listOutcomes, listProjectDocuments } from '../library/projects.ts';
import { getReferenceSourceHash, listReferences } from '../library/references.ts';
import { countFlow } from '../library/screening/count-flow.ts';
import { listSearches } from '../library/searches.ts';
import { listTableEdits } from '../library/table-edits.ts';
import { listTags } from '../library/tags.ts';
import { getTrialSourceHash, listTrials } from '../library/trials.ts';

/** Documents the project excluded are left out; trials and references count only where they were included. */
export function gatherProposalInput({ db, clock }: Library, card: Pick<Card, 'projectId' | 'language'>): ProposalInput {
  const { projectId, language } = card;
  const ticked = listTickedDocumentIds(db);
  return {
    project: getProject(db, projectId),
    outcomes: listOutcomes(db, projectId),
    tags: listTags(db, projectId, null),
    trials: listTrials(db, listIncludedIds(db, projectId, 'trial')),
    tableEdits: listTableEdits(db, projectId, language),
    references: listReferences(db, listIncludedIds(db, projectId, 'reference')),
    documents: listProjectDocuments(db, projectId),
    searches: listSearches(db, projectId),
    flow: () => countFlow(db, projectId),
    today: localDay(clock()),
    citedText: passageCiter(db, language),
    isTicked: (documentId) => ticked.has(documentId),
    language,
    sha256Of: (noun, id) => (noun === 'trial' ? getTrialSourceHash(db, id) : getReferenceSourceHash(db, id)),
  };
}
