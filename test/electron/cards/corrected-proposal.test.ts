/** What a card proposes from a document is what people made of it, with the document's own words for a quote. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadTemplates } from '../../../electron/cards/load-templates.ts';
import { openCards } from '../../helpers/cards.ts';
import { first, second, text, versionDesk } from '../../helpers/two-versions.ts';
import { key } from '../../shared/corrections/correction-builder.ts';

const templates = loadTemplates(join(import.meta.dirname, '../../../resources/templates/cards'));

function proposing() {
  const desk = versionDesk();
  const { cards } = openCards(desk.session, templates);
  const start = text.indexOf(first);
  const recommendation = { category: null, text: first, paragraph: '1.1', page: 1, start, end: start + first.length };
  const documentId = desk.take(text, { kind: 'hta-report', recommendation }).ids[0]!;
  desk.services.projects.setItems({
    projectId: desk.projectId,
    kind: 'document',
    itemIds: [documentId],
    decision: 'included',
    reason: '',
  });
  const id = cards.create({ projectId: desk.projectId, template: templates[0]!.id }).id;
  const correct = (change: Parameters<typeof desk.services.corrections.add>[0]['change']) =>
    desk.services.corrections.add({ documentId, target: key('recommendation', []), change });
  const proposed = () =>
    cards.fill({ id, accept: false }).proposals.find(({ field }) => field === 'assessmentsNational');
  return { correct, proposed };
}

it('a corrected recommendation is proposed as corrected, and quoted as printed', () => {
  const { correct, proposed } = proposing();
  expect(proposed()?.value).toContain(first);
  correct({ do: 'set', text: 'Hjertelapp anbefales.' });
  expect(proposed()?.value).toContain('Hjertelapp anbefales.');
  expect(proposed()?.sources).toMatchObject([{ quote: first, start: text.indexOf(first) }]);
});

it('one that was placed elsewhere is proposed and quoted with the words of that place', () => {
  const { correct, proposed } = proposing();
  const start = text.indexOf(second);
  correct({ do: 'place', start, end: start + second.length, isTextKept: false });
  expect(proposed()?.value).toContain(second);
  expect(proposed()?.sources).toMatchObject([{ quote: second, start, end: start + second.length }]);
});
