import type { Correction, CorrectionAdd } from '../../../shared/contract/corrections.ts';
import type { CorrectionService } from '../../../shared/contract/services.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { nameOfKey, nameOfValue } from '../../../shared/corrections/name-of-key.ts';
import { type PassageAt, planChange } from '../../../shared/corrections/plan-change.ts';
import { waitingPlace } from '../../../shared/corrections/waiting-place.ts';
import { AppError } from '../../../shared/errors.ts';
import { correctionColumns, findCorrection, listCorrections } from '../corrections.ts';
import { getAsRead, getDocument, getDocumentText, pageOfOffset } from '../documents.ts';
import { command, createdNow, type Session, updatedNow } from '../session.ts';

/** Corrections of what was recognised in documents; docs/decisions/0064-corrections-of-recognition.md. */
export function createCorrectionService(session: Session): CorrectionService {
  const db = () => session.library().db;
  const get = (id: string): Correction => {
    const found = findCorrection(db(), id);
    if (!found) throw new AppError('not-found', { noun: 'correction', id });
    return found;
  };
  const review = (documentId: string) => ({
    recognised: getAsRead(db(), documentId),
    corrections: listCorrections(db(), documentId),
  });
  const about = (documentId: string, { target }: Pick<Correction, 'target'>) => ({
    title: getDocument(db(), documentId).title,
    name: nameOfValue(target, getAsRead(db(), documentId)),
  });

  const passageOf = (documentId: string): PassageAt => {
    return ({ start, end }) => {
      const text = getDocumentText(db(), documentId);
      const quote = text.slice(start, end);
      const words = quote.replace(/\s+/g, ' ').trim();
      if (end > text.length || words === '' || !quote.isWellFormed()) return null;
      return { words, page: pageOfOffset(db(), documentId, start), start, end };
    };
  };
  /** It holds for the words that stand in its place now. Throws `not-found` where there is none. */
  const acceptedColumns = (correction: Correction) => {
    const { documentId, target, other, place } = correction;
    const { recognised, corrections } = review(documentId);
    const found = waitingPlace(applyCorrections(recognised, corrections).values, correction);
    if (!found) throw new AppError('not-found', { noun: 'value', id: nameOfKey(target) });
    const now = {
      ...correction,
      target: found.value?.key ?? target,
      words: found.value?.recognised ?? '',
      other: found.other?.key ?? other,
      otherWords: place ? (passageOf(documentId)(place)?.words ?? '') : (found.other?.recognised ?? ''),
      isWaiting: false,
    };
    return { ...correctionColumns(now), ...updatedNow(session) };
  };

  return {
    review(documentId) {
      getDocument(db(), documentId);
      return review(documentId);
    },
    add({ documentId, target, change }: CorrectionAdd) {
      const params = about(documentId, { target });
      const { recognised, corrections } = review(documentId);
      const { values } = applyCorrections(recognised, corrections);
      const planned = planChange(values, target, change, passageOf(documentId));
      const what = { projectId: null, action: `correction.${change.do}`, params };
      switch (planned.kind) {
        case 'missing':
          throw new AppError('not-found', { noun: 'value', id: params.name });
        case 'refused':
          throw new AppError('invalid-input', { field: `change.${planned.part}`, reason: target.kind });
        case 'nothing':
          return null;
        case 'remove':
          command(session, what, (write) => write.remove('correction', planned.id));
          return null;
        case 'change':
          command(session, { ...what, coalesceKey: `correction:${planned.id}` }, (write) =>
            write.update('correction', planned.id, { text: planned.text, ...updatedNow(session) }),
          );
          return get(planned.id);
        case 'add': {
          const { kind: _kind, ...made } = planned;
          const id = session.library().ids();
          command(session, { ...what, coalesceKey: `correction:${id}` }, (write) =>
            write.insert('correction', {
              id,
              ...correctionColumns({ ...made, documentId, isWaiting: false }),
              ...createdNow(session),
              ...updatedNow(session),
            }),
          );
          return get(id);
        }
      }
    },
    accept(ids) {
      const all = [...new Set(ids)].map(get).filter(({ isWaiting }) => isWaiting);
      const [first] = all;
      if (!first) return { updated: 0 };
      const params = { ...about(first.documentId, first), count: all.length };
      return command(session, { projectId: null, action: 'correction.accept', params }, (write) => {
        for (const correction of all) write.update('correction', correction.id, acceptedColumns(correction));
        return { updated: all.length };
      });
    },
    remove(ids) {
      const all = [...new Set(ids)].map(get);
      const params = { ...about(all[0]!.documentId, all[0]!), count: all.length };
      return command(session, { projectId: null, action: 'correction.remove', params }, (write) => {
        for (const { id } of all) write.remove('correction', id);
        return { removed: all.length };
      });
    },
  };
}
