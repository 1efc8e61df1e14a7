import type { Correction, CorrectionAdd } from '../../../shared/contract/corrections.ts';
import type { CorrectionService } from '../../../shared/contract/services.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { nameOfKey } from '../../../shared/corrections/name-of-key.ts';
import { planChange } from '../../../shared/corrections/plan-change.ts';
import { AppError } from '../../../shared/errors.ts';
import { findCorrection, listCorrections } from '../corrections.ts';
import { getAsRead, getDocument } from '../documents.ts';
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
    name: nameOfKey(target),
  });

  return {
    review(documentId) {
      getDocument(db(), documentId);
      return review(documentId);
    },
    add({ documentId, target, change }: CorrectionAdd) {
      const params = about(documentId, { target });
      const { recognised, corrections } = review(documentId);
      const planned = planChange(applyCorrections(recognised, corrections).values, target, change);
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
          const id = session.library().ids();
          const { created_at, created_by } = createdNow(session);
          command(session, { ...what, coalesceKey: `correction:${id}` }, (write) =>
            write.insert('correction', {
              id,
              document_id: documentId,
              kind: target.kind,
              target: JSON.stringify(target),
              words: planned.words,
              action: planned.action,
              text: planned.text,
              other: planned.other && JSON.stringify(planned.other),
              other_words: planned.otherWords,
              created_at,
              created_by,
              updated_at: created_at,
              updated_by: created_by,
            }),
          );
          return get(id);
        }
      }
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
