import type { VersionService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { compareTexts } from '../../../shared/versions/compare-texts.ts';
import { getDocument, getDocumentText, pageFinder } from '../documents.ts';
import { placeIn } from '../passage-place.ts';
import { getProject } from '../projects.ts';
import { command, type Session, updatedNow } from '../session.ts';
import { getAnchorReview, listAnchors, listWaiting } from '../versions/anchor-reviews.ts';
import { decideAnchor, placeAnchor } from '../versions/decide-anchor.ts';
import { listVersions } from '../versions/list-versions.ts';
import { makeVersion } from '../versions/make-version.ts';

/** What the contract takes of a passage's words. */
const longestQuote = 20_000;

/** Versions of documents, and the marks that need a look; docs/decisions/0063-versions-of-a-document.md. */
export function createVersionService(session: Session): VersionService {
  const db = () => session.library().db;
  return {
    list: (documentId) => listVersions(db(), documentId),
    anchors(documentId) {
      getDocument(db(), documentId);
      return listAnchors(db(), documentId);
    },
    waiting(projectId) {
      getProject(db(), projectId);
      return listWaiting(db(), projectId);
    },
    link({ id, previousId }) {
      const [next, previous] = [getDocument(db(), id), getDocument(db(), previousId)];
      for (const { erasedAt, title } of [next, previous]) {
        if (erasedAt !== null) throw new AppError('content-erased', { title });
      }
      const params = { title: next.title, number: previous.version + 1 };
      command(session, { projectId: null, action: 'version.link', params }, (write, library) =>
        makeVersion(library, write, session.person().id, { previousId, nextId: id }),
      );
      return listVersions(db(), id);
    },
    compare({ id, previousId }) {
      const [before, after] = [getDocumentText(db(), previousId), getDocumentText(db(), id)];
      const [pageBefore, pageAfter] = [pageFinder(db(), previousId), pageFinder(db(), id)];
      const place = (text: string, page: (offset: number) => number, range: { start: number; end: number } | null) =>
        range && { page: page(range.start), ...range, quote: text.slice(range.start, range.end) };
      return compareTexts(before, after).map((each) => ({
        kind: each.kind,
        before: place(before, pageBefore, each.before),
        after: place(after, pageAfter, each.after),
      }));
    },
    decide({ ids, decision }) {
      const reviews = [...new Set(ids)].map((id) => getAnchorReview(db(), id));
      const { projectId, title } = reviews[0]!;
      const isOdd = reviews.some(
        (each) => each.projectId !== projectId || (decision === 'accepted' && !canAccept(each)),
      );
      if (isOdd) throw new AppError('invalid-input', { field: 'ids', reason: 'of one project, with a place each' });
      const what = { projectId, action: 'anchor.decide', params: { title, decision, count: reviews.length } };
      return command(session, what, (write) => {
        const deciding = { db: db(), write, decided: updatedNow(session) };
        for (const review of reviews) decideAnchor(deciding, review, decision);
        return { updated: reviews.length };
      });
    },
    place({ id, start, end }) {
      const review = getAnchorReview(db(), id);
      const { projectId, documentId, title } = review;
      const text = getDocumentText(db(), documentId);
      const place = placeIn(text, pageFinder(db(), documentId), start, end);
      const { quote } = place;
      if (quote.trim() === '' || end > text.length || !quote.isWellFormed() || quote.length > longestQuote) {
        throw new AppError('invalid-input', { field: 'start, end', reason: `${start}–${end} of ${text.length}` });
      }
      command(session, { projectId, action: 'anchor.place', params: { title } }, (write) =>
        placeAnchor({ db: db(), write, decided: updatedNow(session) }, review, place),
      );
      return { updated: 1 };
    },
  };
}

/** A passage that is lost has no new place; what is exempt is then so as a whole. */
const canAccept = ({ after, subject }: ReturnType<typeof getAnchorReview>) => after !== null || subject === 'exemption';
