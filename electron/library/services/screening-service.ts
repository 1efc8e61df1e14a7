import type {
  ScreeningDecide,
  ScreeningDecided,
  ScreeningRow,
  ScreeningVote,
} from '../../../shared/contract/screening.ts';
import type { ScreeningService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ScreeningStage } from '../../../shared/model/screening.ts';
import { isComplete, noVotes } from '../../../shared/screening/state-of.ts';
import { getDocument } from '../documents.ts';
import { inSteps } from '../in-steps.ts';
import { getProject } from '../projects.ts';
import { getReference } from '../references.ts';
import { findRow, type Row } from '../row.ts';
import { countFlowInSteps } from '../screening/count-flow.ts';
import { findInQueue } from '../screening/find-words.ts';
import { findFullText, proposeFullTexts } from '../screening/full-texts.ts';
import { listAgreement } from '../screening/pairs.ts';
import { type Queue, queueRows, votesOf } from '../screening/queue.ts';
import { countReasonUses, renameReasons } from '../screening/reasons.ts';
import { getScreeningSetup } from '../screening/setup.ts';
import { searchesOf, tellVotes } from '../screening/tell-record.ts';
import { markRetrieval, putDecision, takeIntoProject } from '../screening/write-decision.ts';
import { command, createdNow, type Session, updatedNow } from '../session.ts';

/** As many as are told while nobody notices. */
const pageSize = 5000;

/** Screening of what searches brought; docs/decisions/0068-screening.md. */
export function createScreeningService(session: Session): ScreeningService {
  const db = () => session.library().db;
  const queueOf = (projectId: string, stage: ScreeningStage): Queue => ({
    ...{ projectId, stage, personId: session.person().id },
    persons: getScreeningSetup(db(), projectId).persons,
  });
  /** Throws `screening-not-there` where one of them is not to be screened. */
  const rowsOf = (queue: Queue, referenceIds: readonly string[]): ScreeningRow[] => {
    const ids = [...new Set(referenceIds)];
    const { rows } = queueRows(db(), queue, { ids });
    if (rows.length === ids.length) return rows;
    const known = new Set(rows.map(({ id }) => id));
    const missing = ids.find((id) => !known.has(id))!;
    getReference(db(), missing);
    throw new AppError('screening-not-there', { id: missing });
  };
  const decideAs = (input: ScreeningDecide, personId: string | null, ids: readonly string[]): ScreeningDecided => {
    const { projectId, stage, decision, reason, batch } = input;
    if (stage === 'full-text' && decision === 'exclude' && reason === '')
      throw new AppError('screening-reason-missing');
    const action = `screening.${personId === null ? 'agree' : decision}`;
    const coalesceKey = batch && `screening:${batch}`;
    const what = { projectId, action, params: { count: ids.length }, coalesceKey, isCounted: true };
    // Who says what a full text is worth has it; taking a decision back says nothing of that.
    const isRead = stage === 'full-text' && decision !== 'undecided';
    const votes = isRead ? votesOf(db(), queueOf(projectId, stage), ids) : null;
    const wereMissing = ids.filter((id) => votes?.get(id)?.isMissing);
    command(session, what, (write, library) => {
      markRetrieval({ library, write, now: updatedNow(session) }, projectId, wereMissing, true);
      for (const referenceId of ids) {
        putDecision(
          { library, write, now: updatedNow(session) },
          { projectId, stage, referenceId, personId },
          {
            decision,
            reason: decision === 'exclude' ? reason : '',
          },
        );
      }
      // In a packet what the project takes in is the sender's: merging does it there.
      if (stage === 'full-text' && !library.packet) {
        const { rows } = queueRows(db(), queueOf(projectId, stage), { ids });
        takeIntoProject({ db: db(), write, now: updatedNow(session) }, rows, projectId);
      }
    });
    return { decided: ids.length, rows: rowsOf(queueOf(projectId, stage), input.referenceIds) };
  };

  return {
    setup: (projectId) => getScreeningSetup(db(), projectId),
    reasonUses: (input) => countReasonUses(db(), input, session.person().id),
    update({ projectId, renamed = [], ...told }) {
      const now = getScreeningSetup(db(), projectId);
      const next = { ...now, ...JSON.parse(JSON.stringify(told)) };
      const row: Row = {
        ...{ persons: next.persons, reasons: JSON.stringify([...new Set(next.reasons)]), studies: next.studies },
        ...updatedNow(session),
      };
      // What changes decisions is a step of its own, to be taken back by itself.
      const what =
        renamed.length > 0
          ? { projectId, action: 'screening.rename' }
          : { projectId, action: 'screening.update', coalesceKey: `screening:${projectId}` };
      command(session, what, (write, library) => {
        if (findRow(db(), 'screening', projectId)) write.update('screening', projectId, row);
        else write.insert('screening', { id: projectId, ...row });
        const writing = { library, write, now: updatedNow(session) };
        renameReasons(writing, renamed, { projectId, persons: next.persons, personId: null });
      });
      return getScreeningSetup(db(), projectId);
    },
    page: ({ projectId, stage, after = '' }) => queueRows(db(), queueOf(projectId, stage), { after, size: pageSize }),
    find(input) {
      getProject(db(), input.projectId);
      return findInQueue(db(), input);
    },
    get({ projectId, stage, referenceId }) {
      const queue = queueOf(projectId, stage);
      const [row] = rowsOf(queue, [referenceId]);
      const { sources: _, ...reference } = getReference(db(), referenceId);
      const told: ScreeningVote[] = tellVotes(db(), queue, referenceId);
      const isShown = isComplete(votesOf(db(), queue, [referenceId]).get(referenceId) ?? noVotes, queue);
      return {
        row: row!,
        reference,
        searches: searchesOf(db(), projectId, referenceId),
        votes: told.filter(({ personId }) => personId !== '' && (isShown || personId === queue.personId)),
        agreed: told.find(({ personId }) => personId === '') ?? null,
        fullText: findFullText(db(), referenceId),
        proposals: stage === 'full-text' ? proposeFullTexts(db(), { ...reference, sources: [] }) : [],
      };
    },
    decide(input) {
      const queue = queueOf(input.projectId, input.stage);
      const rows = rowsOf(queue, input.referenceIds);
      const votes = votesOf(
        db(),
        queue,
        rows.map(({ id }) => id),
      );
      // What two decided blindly is what their agreement is told from: it changes together or by undo.
      const isOpen = ({ id }: ScreeningRow) =>
        queue.persons === 1 || (!isComplete(votes.get(id) ?? noVotes, queue) && !votes.get(id)?.agreed);
      const open = rows.filter(isOpen).map(({ id }) => id);
      if (open.length === 0) throw new AppError('screening-decided', { count: rows.length });
      return decideAs(input, session.person().id, open);
    },
    agree(input) {
      if (input.decision === 'unsure') throw new AppError('invalid-input', { field: 'decision', reason: 'unsure' });
      const queue = queueOf(input.projectId, input.stage);
      const ids = rowsOf(queue, input.referenceIds).map(({ id }) => id);
      const votes = votesOf(db(), queue, ids);
      // Before all have decided there is nothing to agree on, and whoever decides next would decide for both.
      const open = ids.filter((id) => isComplete(votes.get(id) ?? noVotes, queue) || votes.get(id)?.agreed);
      if (open.length === 0) throw new AppError('screening-open', { count: ids.length });
      return decideAs(input, null, open);
    },
    retrieve({ projectId, referenceIds, isRetrieved }) {
      const ids = rowsOf(queueOf(projectId, 'full-text'), referenceIds).map(({ id }) => id);
      const what = { projectId, action: `screening.${isRetrieved ? 'retrieved' : 'not-retrieved'}` };
      command(session, { ...what, params: { count: ids.length } }, (write, library) => {
        markRetrieval({ library, write, now: updatedNow(session) }, projectId, ids, isRetrieved);
      });
      return { decided: ids.length, rows: rowsOf(queueOf(projectId, 'full-text'), ids) };
    },
    linkText({ projectId, referenceId, documentId }) {
      getProject(db(), projectId);
      const { title = '' } = getReference(db(), referenceId);
      if (documentId) getDocument(db(), documentId);
      const what = { projectId, action: `screening.${documentId ? 'link' : 'unlink'}`, params: { title } };
      return command(session, what, (write) => {
        const known = findRow(db(), 'full_text', referenceId);
        if (documentId && known) write.update('full_text', referenceId, { document_id: documentId });
        else if (documentId)
          write.insert('full_text', { id: referenceId, document_id: documentId, ...createdNow(session) });
        else if (known) write.delete('full_text', referenceId);
        return { linked: documentId ? 1 : 0 };
      });
    },
    agreement({ projectId, stage }) {
      getScreeningSetup(db(), projectId);
      return listAgreement(db(), projectId, stage);
    },
    flow: (projectId) => inSteps(db(), countFlowInSteps(db(), projectId)),
  };
}
