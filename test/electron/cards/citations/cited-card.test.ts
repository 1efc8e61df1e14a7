/** A card that cites references of the library: numbered, renumbered, checked, printed alike in every format. */
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { loadTemplates } from '../../../../electron/cards/load-templates.ts';
import { renderCard } from '../../../../electron/export/export-card.ts';
import type { PdfRenderer } from '../../../../electron/export/typst/pdf-renderer.ts';
import { runCommand } from '../../../../electron/library/command.ts';
import { mergeInto } from '../../../../electron/library/duplicates/merge-references.ts';
import { createReferenceService } from '../../../../electron/library/services/reference-service.ts';
import { updatedNow } from '../../../../electron/library/session.ts';
import type { Card } from '../../../../shared/contract/cards.ts';
import { openCards } from '../../../helpers/cards.ts';
import { type FilledLibrary, filledLibrary } from '../../../helpers/filled-library.ts';
import { importReference } from '../../../helpers/import-reference.ts';
import { unzip, xmlText } from '../../export/unzip.ts';

const templates = loadTemplates(join(import.meta.dirname, '../../../../resources/templates/cards'));
const template = templates.find(({ id }) => id === 'metodevarsel-2025')!;
let desk: FilledLibrary;
let cards: ReturnType<typeof openCards>;
let cardId: string;
let first: string;
let second: string;

beforeEach(() => {
  desk = filledLibrary();
  cards = openCards(desk.session, templates);
  cardId = cards.cards.create({ projectId: desk.projectId, template: template.id }).id;
  first = importReference(desk, { type: 'article', title: 'Lapper', author: [{ family: 'Fjellvik' }] });
  second = importReference(desk, { type: 'article', title: 'Nett', author: [{ family: 'Dalen' }] });
});

const write = (field: string, value: Card['fields'][string]['value']) =>
  cards.cards.setField({ id: cardId, field, value });
const cited = () => cards.cards.citations(cardId);
const printed = async (format: 'md' | 'html' | 'docx') => {
  const { card, isNumbered } = await cards.citer.print(cards.cards.get(cardId), template);
  return (await renderCard(card, template, format, { renderer: {} as PdfRenderer, isNumbered })).bytes;
};
const codes = () => cards.cards.check(cardId).findings.map(({ code }) => code);

test('numbers follow the reading order, and change with it', async () => {
  write('safety', `Trygt [@${first}].`);
  expect(await cited()).toMatchObject({ texts: { safety: ['[1]'] }, style: 'vancouver', isNumbered: true });
  write('summary', `Virker [@${second}, s. 3].`);
  const { texts, list, names } = await cited();
  expect(texts).toEqual({ summary: ['[1, s. 3]'], safety: ['[2]'] });
  expect(list.map(({ text }) => text)).toEqual(['Dalen. Nett.', 'Fjellvik. Lapper.']);
  expect(names.map(({ key }) => key)).toEqual(['Fjellvik', 'Dalen']);
});

test('every format prints the same numbers and the list, and none of the ids', async () => {
  write('summary', `Virker [@${first}; @${second}].`);
  for (const format of ['md', 'html', 'docx'] as const) {
    const bytes = await printed(format);
    const text =
      format === 'docx'
        ? xmlText((await unzip(bytes)).get('word/document.xml') ?? '')
        : new TextDecoder().decode(bytes);
    const plain = text.replaceAll('\\', '');
    expect(plain, format).toMatch(/Virker \[1, ?2\]/);
    expect(plain, format).toContain('2. Dalen. Nett.');
    expect(plain, format).not.toContain(first);
  }
});

test('a style that knows entries by name prints a list without numbers, also in the next card of the project', async () => {
  cards.cards.update({ id: cardId, citationStyle: 'author-date' });
  write('summary', `Virker [@${first}].`);
  const text = new TextDecoder().decode(await printed('md')).replaceAll('\\', '');
  expect(text).toContain('Virker (Fjellvik, u.å.).');
  expect(text).not.toMatch(/1\. Fjellvik/);
  expect(cards.cards.create({ projectId: desk.projectId, template: template.id }).citationStyle).toBe('author-date');
  expect(() => cards.cards.update({ id: cardId, citationStyle: 'borte' })).toThrow(
    expect.objectContaining({ code: 'style-missing' }),
  );
});

test('a cited sentence has its source; what is listed without being cited, or cited and gone, is told where it stands', () => {
  write('summary', `Lappen virker godt hos mange [@${first}].`);
  write('references', [`[@${second}]`]);
  expect(codes()).not.toContain('claim-without-source');
  expect(cards.cards.check(cardId).findings).toContainEqual(
    expect.objectContaining({
      code: 'listed-not-cited',
      field: 'references',
      message: expect.stringContaining('Nett'),
    }),
  );
  createReferenceService(desk.session).remove([first]);
  expect(cards.cards.check(cardId).findings).toContainEqual(
    expect.objectContaining({
      code: 'reference-missing',
      field: 'summary',
      message: expect.not.stringContaining(first),
    }),
  );
});

test('a card without citations is printed as it was', async () => {
  write('summary', 'Virker (1).');
  write('references', ['Egen linje.']);
  const card = cards.cards.get(cardId);
  expect((await cards.citer.print(card, template)).card).toBe(card);
});

test('two that were merged are one reference of the card, by one name', async () => {
  write('summary', `Virker [@${first}; @${second}].`);
  write('safety', `Trygt [@${second}].`);
  runCommand(desk.library, { personId: 'kari', projectId: null, action: 'reference.merge' }, (write) =>
    mergeInto(desk.library.db, write, updatedNow(desk.session), first, [second]),
  );
  const { texts, list, names } = await cited();
  expect(texts).toEqual({ summary: ['[1]'], safety: ['[1]'] });
  expect(list).toMatchObject([{ id: first, text: 'Fjellvik. Lapper.', isCited: true }]);
  expect(names.map(({ id, key }) => [id, key])).toEqual([
    [second, 'Fjellvik'],
    [first, 'Fjellvik'],
  ]);
});
