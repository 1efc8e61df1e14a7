import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { loadTemplates } from '../../../electron/cards/load-templates.ts';
import type { CardService } from '../../../shared/contract/services.ts';
import { openCards } from '../../helpers/cards.ts';
import { nextText, quotes, text, versionDesk } from '../../helpers/two-versions.ts';

const templates = loadTemplates(join(import.meta.dirname, '../../../resources/templates/cards'));
const field = 'safety';

let desk: ReturnType<typeof versionDesk>;
let cards: CardService;
let cardId: string;
let before: string;

beforeEach(() => {
  desk = versionDesk();
  cards = openCards(desk.session, templates).cards;
  cardId = cards.create({ projectId: desk.projectId, template: templates[0]!.id }).id;
  before = desk.take(text).ids[0]!;
  for (const quote of quotes) cards.addSource({ id: cardId, field, tagId: desk.tag(before, quote) });
});

const sources = () => cards.get(cardId).fields[field]!.sources;
const isTold = () => cards.check(cardId).findings.filter(({ code }) => code === 'source-changed');
const waitingSource = (quote: string) =>
  desk.services.versions
    .waiting(desk.projectId)
    .find((each) => each.subject === 'card-source' && each.before.quote === quote)!;

it('sources go along to the later version, but for what is lost; the field has a finding until someone has looked', () => {
  const after = desk.take(nextText).ids[0]!;
  const { sha256 } = desk.services.documents.get(after);
  expect(sources().map(({ documentId }) => documentId)).toEqual([after, after, before, after]);
  for (const { documentId, start, end, quote, sha256: hash } of sources()) {
    expect(desk.services.documents.text(documentId!).text.slice(start, end)).toBe(quote);
    expect(hash === sha256).toBe(documentId === after);
  }
  expect(isTold()).toMatchObject([{ field, message: expect.stringContaining('2') }]);
  desk.services.versions.decide({ ids: [waitingSource(quotes[1]).id], decision: 'accepted' });
  desk.services.versions.decide({ ids: [waitingSource(quotes[2]).id], decision: 'removed' });
  expect(isTold()).toEqual([]);
  expect(sources().map(({ documentId }) => documentId)).toEqual([after, after, after]);
});

it('a source can stay with the earlier version, be placed by hand, and comes back with undo', () => {
  const stood = sources();
  const after = desk.take(nextText).ids[0]!;
  desk.services.versions.decide({ ids: [waitingSource(quotes[1]).id], decision: 'kept' });
  expect(sources()[1]).toEqual(stood[1]);
  const start = nextText.indexOf(quotes[0]);
  desk.services.versions.place({ id: waitingSource(quotes[2]).id, start, end: start + 10 });
  expect(sources()[2]).toMatchObject({ documentId: after, start, quote: quotes[0].slice(0, 10) });
  expect(isTold()).toEqual([]);
  for (let step = 0; step < 2; step++) desk.services.history.undo(desk.projectId);
  desk.services.history.undo(null);
  expect(sources()).toEqual(stood);
});

it('a source that the field lost since waits for nobody', () => {
  desk.take(nextText);
  cards.setField({ id: cardId, field, sources: [] });
  expect(isTold()).toEqual([]);
  expect(desk.services.versions.waiting(desk.projectId).some(({ subject }) => subject === 'card-source')).toBe(false);
});

it('a card that is frozen keeps the sources that it was frozen with', () => {
  const stood = sources();
  desk.library.db.prepare("UPDATE card SET state = 'frozen' WHERE id = ?").run(cardId);
  desk.take(nextText);
  expect(sources()).toEqual(stood);
});
