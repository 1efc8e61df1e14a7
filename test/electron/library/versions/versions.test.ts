import { beforeEach, describe, expect, it } from 'vitest';
import { getDocumentText, listDocuments } from '../../../../electron/library/documents.ts';
import { verifyLibrary } from '../../../../electron/library/verify.ts';
import { exemptionAddSchema } from '../../../../shared/contract/exemptions.ts';
import { first, nextText, quotes, text, versionDesk } from '../../../helpers/two-versions.ts';

let test: ReturnType<typeof versionDesk>;
let services: ReturnType<typeof versionDesk>['services'];
let projectId: string;

beforeEach(() => {
  test = versionDesk();
  ({ services, projectId } = test);
});

const take: typeof test.take = (...given) => test.take(...given);
const tag: typeof test.tag = (...given) => test.tag(...given);
const twoVersions: typeof test.twoVersions = () => test.twoVersions();
const shown = () => listDocuments(test.library.db).map(({ id, version }) => [id, version]);
const states = () => services.versions.waiting(projectId).map(({ state, before }) => [state, before.quote]);

describe('a changed file of a known document', () => {
  it('is its next version; tags go along but for the one that is lost', () => {
    const { before, tags, outcome, after } = twoVersions();
    expect(outcome).toMatchObject({
      status: 'updated',
      version: { previousId: before, number: 2, anchors: { exact: 1, moved: 1, changed: 1, lost: 1, waiting: 2 } },
    });
    const now = services.tags.list({ projectId });
    expect(now.map(({ id, documentId }) => [id, documentId])).toEqual(
      expect.arrayContaining(tags.map((id, index) => [id, index === 2 ? before : after])),
    );
    for (const { documentId, start, end, quote } of now) {
      expect(getDocumentText(test.library.db, documentId).slice(start, end)).toBe(quote);
    }
    expect(states()).toEqual([
      ['changed', quotes[1]],
      ['lost', quotes[2]],
      ['moved', quotes[3]],
    ]);
    expect(verifyLibrary(test.library.db).problems).toEqual([]);
  });

  it('goes back whole with its import, and comes again with it', () => {
    const before = take(text).ids[0]!;
    for (const quote of quotes) tag(before, quote);
    const stood = services.tags.list({ projectId });
    const after = take(nextText).ids[0]!;
    const went = services.tags.list({ projectId });
    services.history.undo(null);
    expect(services.tags.list({ projectId })).toEqual(stood);
    expect(shown()).toEqual([[before, 1]]);
    expect(services.versions.waiting(projectId)).toEqual([]);
    services.history.redo(null);
    expect(services.tags.list({ projectId })).toEqual(went);
    expect(shown()).toContainEqual([after, 2]);
  });

  it('is version 2 again where it comes out of the bin', () => {
    const before = take(text).ids[0]!;
    take(nextText);
    services.history.undo(null);
    tag(before, quotes[0]!);
    const outcome = take(nextText);
    expect(outcome).toMatchObject({ status: 'updated', version: { number: 2, anchors: { exact: 1 } } });
    expect(shown()).toEqual([[outcome.ids[0], 2]]);
  });

  it('stands alone in lists; the earlier one only while a mark is left on it', () => {
    const { before, tags, after } = twoVersions();
    expect(shown()).toEqual([
      [before, 1],
      [after, 2],
    ]);
    services.tags.remove([tags[2]]);
    expect(shown()).toEqual([[after, 2]]);
    expect(services.versions.list(before).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('keeps what the project decided, and what was turned down', () => {
    const before = take(text).ids[0]!;
    services.projects.setItems({
      projectId,
      kind: 'document',
      itemIds: [before],
      decision: 'excluded',
      reason: 'dublett',
    });
    const start = text.indexOf(first);
    services.suggestions.reject({ projectId, documentId: before, element: 'P', start, end: start + 20 });
    const after = take(nextText).ids[0]!;
    expect(services.projects.items(projectId)).toContainEqual(
      expect.objectContaining({ itemId: after, decision: 'excluded', reason: 'dublett' }),
    );
    const at = nextText.indexOf(first);
    const rejected = test.library.db
      .prepare('SELECT start, "end" FROM suggestion_rejection WHERE document_id = ?')
      .all(after);
    expect(rejected).toEqual([{ start: at, end: at + 20 }]);
  });

  it('is exempt where the earlier one was; as a whole where an exempt passage is lost', () => {
    const before = take(text).ids[0]!;
    const exempt = (quote: string) => {
      const start = text.indexOf(quote);
      const place = { subject: 'passage' as const, itemId: before, start, end: start + quote.length };
      return services.exemptions.add(exemptionAddSchema.parse({ ...place, reason: 'trade-secret' }));
    };
    exempt(quotes[0]!);
    exempt(quotes[2]!);
    const after = take(nextText).ids[0]!;
    const marks = services.exemptions.list({ projectId: null }).filter(({ itemId }) => itemId === after);
    expect(marks.map(({ subject, quote }) => [subject, quote])).toEqual([
      ['passage', quotes[0]],
      ['document', ''],
    ]);
    expect(states()).toEqual([['lost', quotes[2]]]);
    const [review] = services.versions.waiting(projectId);
    const start = nextText.indexOf(quotes[1]!.slice(0, 8));
    services.versions.place({ id: review!.id, start, end: start + 8 });
    const placed = services.exemptions.list({ projectId: null }).filter(({ itemId }) => itemId === after);
    expect(placed.map(({ subject }) => subject)).toEqual(['passage', 'passage']);
  });

  it('is followed by a third; a lost tag waits on where it stood', () => {
    const { before, tags, after } = twoVersions();
    const newest = take(`${nextText}\n\nEt tillegg om oppfølging etter ett år.`);
    expect(newest).toMatchObject({
      status: 'updated',
      version: { previousId: after, number: 3, anchors: { exact: 3 } },
    });
    expect(services.versions.list(newest.ids[0]!).map(({ id }) => id)).toEqual([newest.ids[0], after, before]);
    expect(states()).toEqual([['lost', quotes[2]]]);
    expect(services.tags.list({ projectId, documentId: before }).map(({ id }) => id)).toEqual([tags[2]]);
  });
});

describe('what a person decides about a mark', () => {
  const waiting = (quote: string | undefined) =>
    services.versions.waiting(projectId).find(({ before }) => before.quote === quote)!;
  const tagNow = (id: string) => services.tags.list({ projectId }).find((each) => each.id === id);

  it.each([
    ['accepted', 1, (after: string) => ({ documentId: after })],
    ['kept', 1, (_after: string, before: string) => ({ documentId: before, quote: quotes[1] })],
    ['kept', 2, (_after: string, before: string) => ({ documentId: before, quote: quotes[2] })],
    ['removed', 1, () => undefined],
  ] as const)('%s: the tag is where it should be, and waits no more', (decision, index, expected) => {
    const { before, tags, after } = twoVersions();
    const { id } = waiting(quotes[index]);
    services.versions.decide({ ids: [id], decision });
    const want = expected(after, before);
    if (want) expect(tagNow(tags[index])).toMatchObject(want);
    else expect(tagNow(tags[index])).toBeUndefined();
    expect(states().map(([, quote]) => quote)).not.toContain(quotes[index]);
    services.history.undo(projectId);
    expect(states().map(([, quote]) => quote)).toContain(quotes[index]);
  });

  it('placed by hand: the words chosen are what is tagged', () => {
    const { tags, after } = twoVersions();
    const { id } = waiting(quotes[2]);
    const start = nextText.indexOf(first) + first.length - 20;
    services.versions.place({ id, start, end: start + 20 });
    expect(tagNow(tags[2])).toMatchObject({ documentId: after, start, quote: first.slice(-20) });
    expect(services.versions.anchors(after).find((each) => each.id === id)).toMatchObject({ decision: 'placed' });
  });

  it('cannot accept what is lost, nor take the import back under a decision', () => {
    twoVersions();
    const accept = (quote: string | undefined) =>
      services.versions.decide({ ids: [waiting(quote).id], decision: 'accepted' });
    expect(() => accept(quotes[2])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    accept(quotes[1]);
    expect(() => services.history.undo(null)).toThrow(
      expect.objectContaining({ code: 'undo-blocked', details: expect.objectContaining({ later: 'anchor.decide' }) }),
    );
  });
});

describe('linking by hand', () => {
  it('makes a document the next version of another, and undo parts them', () => {
    const before = take(text).ids[0]!;
    tag(before, quotes[0]!);
    const other = take(nextText.replaceAll('I gruppe', 'I annen gruppe'), { name: 'nedlastet.txt' });
    expect(other.status).toBe('imported');
    const id = other.ids[0]!;
    expect(services.versions.link({ id, previousId: before }).map(({ number }) => number)).toEqual([2, 1]);
    expect(() => services.versions.link({ id: before, previousId: id })).toThrow(
      expect.objectContaining({ code: 'version-same' }),
    );
    services.history.undo(null);
    expect(services.versions.list(id)).toHaveLength(1);
    expect(services.tags.list({ projectId, documentId: before })).toHaveLength(1);
  });
});
