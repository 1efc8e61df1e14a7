import type { Exemption, ExemptionSubject } from '../../../shared/contract/exemptions.ts';
import type { ExemptionService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { exemptionReasons } from '../../../shared/exemptions/reasons.ts';
import { withoutUndefined } from '../../../shared/model/without-undefined.ts';
import { getDocumentText, shownDocumentTest } from '../documents.ts';
import { exemptItemFinder, findExemption, listExemptions } from '../exemptions.ts';
import { getProject, listIncludedIds, listProjectDocumentIds } from '../projects.ts';
import type { Row } from '../row.ts';
import { command, createdNow, type Session } from '../session.ts';

/** What the contract takes of a passage's words. */
const longestQuote = 20_000;

/** Marks of what is exempt from public access; docs/decisions/0050-exemptions.md. */
export function createExemptionService(session: Session): ExemptionService {
  const db = () => session.library().db;
  const get = (id: string): Exemption => {
    const found = findExemption(db(), id);
    if (!found) throw new AppError('not-found', { noun: 'exemption', id });
    return found;
  };
  const exemptItems = () => {
    const findItem = exemptItemFinder(db());
    const isShown = shownDocumentTest(db());
    return (subject: ExemptionSubject, id: string) => {
      const item = isOfDocument(subject) && !isShown(id) ? null : findItem(subject, id);
      if (!item) throw new AppError('not-found', { noun: nouns[subject], id });
      return item;
    };
  };
  const checkReason = (code: string | undefined) => {
    if (code === undefined || exemptionReasons.some((reason) => reason.code === code)) return;
    throw new AppError('invalid-input', { field: 'reason', reason: code });
  };

  return {
    list({ projectId }) {
      const all = listExemptions(db());
      if (projectId === null) return all;
      getProject(db(), projectId);
      const isOf = projectTest(session, projectId);
      return all.filter(isOf);
    },
    add({ projectId, subject, itemId, field, start, end, ...written }) {
      if (projectId !== null) getProject(db(), projectId);
      checkReason(written.reason);
      const item = exemptItems()(subject, itemId);
      const place = subject === 'passage' ? passage(itemId, start, end) : wholeThing;
      const id = session.library().ids();
      const made = createdNow(session);
      const stack = projectId ?? item.projectId;
      command(session, { projectId: stack, action: 'exemption.add', params: { title: item.title } }, (write) =>
        write.insert('exemption', {
          id,
          project_id: stack,
          document_id: isOfDocument(subject) ? itemId : null,
          subject,
          item_id: itemId,
          field,
          ...place,
          ...written,
          ...made,
          updated_at: made.created_at,
        }),
      );
      return get(id);
    },
    addMany({ projectId, subject, itemIds, ...written }) {
      if (projectId !== null) getProject(db(), projectId);
      checkReason(written.reason);
      const isWhole = (each: Exemption) => each.subject === subject && each.field === '';
      const marked = new Set(listExemptions(db()).flatMap((each) => (isWhole(each) ? [each.itemId] : [])));
      const exemptItem = exemptItems();
      const items = [...new Set(itemIds)]
        .filter((id) => !marked.has(id))
        .map((id) => ({ id, ...exemptItem(subject, id) }));
      const params = { title: items[0]?.title ?? '', count: items.length };
      const made = createdNow(session);
      const { ids } = session.library();
      return command(session, { projectId, action: 'exemption.add', params }, (write) => {
        for (const item of items)
          write.insert('exemption', {
            id: ids(),
            project_id: projectId,
            document_id: subject === 'document' ? item.id : null,
            subject,
            item_id: item.id,
            field: '',
            ...wholeThing,
            ...written,
            ...made,
            updated_at: made.created_at,
          });
        return { added: items.length };
      });
    },
    update({ id, ...fields }) {
      const { projectId, title } = get(id);
      checkReason(fields.reason);
      const patch: Row = { ...withoutUndefined(fields), updated_at: session.library().clock().toISOString() };
      const coalesceKey = `exemption:${id}:${Object.keys(fields).join(',')}`;
      command(session, { projectId, action: 'exemption.update', params: { title }, coalesceKey }, (write) =>
        write.update('exemption', id, patch),
      );
      return get(id);
    },
    remove(id) {
      const { projectId, title } = get(id);
      command(session, { projectId, action: 'exemption.remove', params: { title } }, (write) =>
        write.remove('exemption', id),
      );
      return { removed: 1 };
    },
  };

  function passage(documentId: string, start: number | null, end: number | null) {
    const text = getDocumentText(db(), documentId);
    const quote = text.slice(start ?? 0, end ?? 0);
    const isPlace = start !== null && end !== null && end <= text.length;
    if (!isPlace || quote.trim() === '' || !quote.isWellFormed() || quote.length > longestQuote) {
      throw new AppError('invalid-input', { field: 'start, end', reason: `${start}–${end} of ${text.length}` });
    }
    return { start, end, quote };
  }
}

const isOfDocument = (subject: ExemptionSubject) => subject === 'document' || subject === 'passage';

const wholeThing = { start: null, end: null, quote: '' };

const nouns: Record<ExemptionSubject, string> = {
  document: 'document',
  passage: 'document',
  trial: 'trial',
  reference: 'reference',
  'card-field': 'card',
  tag: 'tag',
  grade: 'grade',
  search: 'search',
};

/** Made in the project, or on what the project works with. */
function projectTest(session: Session, projectId: string): (exemption: Exemption) => boolean {
  const { db } = session.library();
  const items = new Set([
    ...listProjectDocumentIds(db, projectId),
    ...listIncludedIds(db, projectId, 'trial'),
    ...listIncludedIds(db, projectId, 'reference'),
  ]);
  const findItem = exemptItemFinder(db);
  return ({ projectId: own, subject, itemId }) =>
    own === projectId || items.has(itemId) || findItem(subject, itemId)?.projectId === projectId;
}
