/** A passage that goes into a card cites references of the library, never by the document's own numbers. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTemplates } from '../../../../electron/cards/load-templates.ts';
import { addList } from '../../../../electron/import/add-list.ts';
import { createBindingService } from '../../../../electron/library/services/binding-service.ts';
import { createTagService } from '../../../../electron/tagging/tag-service.ts';
import { openCards } from '../../../helpers/cards.ts';
import { filledLibrary } from '../../../helpers/filled-library.ts';

const templates = loadTemplates(join(import.meta.dirname, '../../../../resources/templates/cards'));
const passage = 'Lapper ga utslett [1], og salver ga svie [2, 3].';
const text = `Om metodene [4].\n\n${passage}\n`;

function desk() {
  const { session, projectId, importText } = filledLibrary();
  const documentId = importText(text);
  const start = text.indexOf(passage);
  const place = { projectId, documentId, start, end: start + passage.length };
  createTagService(session).add({ ...place, element: 'harm', label: '', comment: '', origin: 'manual' });
  const [referenceId] = addList(
    session,
    { name: 'En', text: '1. Ås P. Lapper og hud. Fjordmed. 2011;3:4-8.' },
    () => [],
  ).ids;
  const { cards } = openCards(session, templates);
  const { id } = cards.create({ projectId, template: templates[0]!.id });
  return { id, cards, documentId, referenceId: referenceId!, bindings: createBindingService(session) };
}

test('what is bound is cited, and what is not is said in words, which the check tells', () => {
  const { id, cards, bindings, documentId, referenceId } = desk();
  const bind = (marker: string) => bindings.bind({ documentId, bindings: [{ marker, referenceId }] });
  const safety = () => cards.fill({ id, accept: false }).proposals.find(({ field }) => field === 'safety');
  bind('1');
  expect(safety()).toMatchObject({
    value: `«Lapper ga utslett [@${referenceId}], og salver ga svie [ikke bundet kilde: 2, 3].»`,
    sources: [{ documentId, quote: passage }],
  });
  const before = safety()!.value;
  bind('2');
  bind('3');
  const after = safety()!.value;
  expect(after).toBe(`«Lapper ga utslett [@${referenceId}], og salver ga svie [@${referenceId}].»`);
  const told = (value: typeof before) => {
    cards.setField({ id, field: 'safety', value });
    return cards.check(id).findings.filter(({ code }) => code === 'source-not-bound');
  };
  expect(told(before)).toMatchObject([{ field: 'safety', message: expect.stringContaining('2, 3') }]);
  expect(told(after)).toEqual([]);
});
