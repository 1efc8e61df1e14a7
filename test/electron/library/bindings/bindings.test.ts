import { describe, expect, test } from 'vitest';
import { addList } from '../../../../electron/import/add-list.ts';
import { eraseInFile } from '../../../../electron/library/erasure/erase.ts';
import { redo, undo } from '../../../../electron/library/history.ts';
import { rereadDocument } from '../../../../electron/library/reread-document.ts';
import { createBindingService } from '../../../../electron/library/services/binding-service.ts';
import { createCorrectionService } from '../../../../electron/library/services/correction-service.ts';
import { createDuplicateService } from '../../../../electron/library/services/duplicate-service.ts';
import { createReferenceService } from '../../../../electron/library/services/reference-service.ts';
import { createVersionService } from '../../../../electron/library/services/version-service.ts';
import { verifyLibrary } from '../../../../electron/library/verify.ts';
import { extractedDocument } from '../../../helpers/extraction.ts';
import { filledLibrary } from '../../../helpers/filled-library.ts';
import { erasureOf, kari } from '../../../helpers/worked-library.ts';

const entries = [
  'Hansen K, Lie B. Lapper mot smerte hos voksne med artrose. Fjordmed. 2020;4(2):1-9.',
  'Moe A. Salver mot kløe hos barn i barnehage. Bymed. 2021;5:20-8. doi:10.5555/bymed.20',
  'Ås P. Plaster mot fall i trapper på sykehjem. Fjordmed. 2018;2:3-7.',
];
const body = 'Lapper virker [1]. Salver virker [2], og plaster hjelper noen [3, 4].\n\nReferanser\n';
const text = body + entries.map((words, at) => `[${at + 1}] ${words}\n`).join('');
const referencesOf = (all: string, words: readonly string[]) =>
  words.map((each, at) => {
    const start = all.indexOf(`[${at + 1}] ${each}`);
    return { n: at + 1, text: each, page: 1, start, end: start + each.length + 4 };
  });

function desk() {
  const filled = filledLibrary();
  const { session, library } = filled;
  const documentId = filled.importText(text, { references: referencesOf(text, entries) });
  const bindings = createBindingService(session);
  const scope = { personId: 'kari', projectId: null };
  return {
    ...filled,
    documentId,
    bindings,
    references: createReferenceService(session),
    add: (name: string, words: string) => addList(session, { name, text: words }, () => []).ids,
    states: (id = documentId) =>
      bindings
        .ofDocument({ documentId: id })
        .sources.map(({ marker, state, reference }) => [marker, state, reference?.id]),
    undo: () => undo(library, scope),
    redo: () => redo(library, scope),
  };
}

test('what the list holds binds itself to the reference that comes in; what is not there is open', () => {
  const { add, states, bindings, documentId } = desk();
  expect(states().map(([, state]) => state)).toEqual(['open', 'open', 'open', 'open']);
  const [first] = add('En liste', `1. ${entries[0]}`);
  expect(states()[0]).toEqual(['1', 'certain', first]);
  const { sources, markers } = bindings.ofDocument({ documentId });
  expect(markers.map(({ keys }) => keys)).toEqual([['1'], ['2'], ['3', '4']]);
  expect(sources[0]).toMatchObject({ cited: 1, firstCited: text.indexOf('[1]'), reference: { year: 2020 } });
  expect(sources[3]).toMatchObject({ marker: '4', words: null, state: 'open' });
});

test('one that is like it is proposed; accepted, parted and released by a person, each undone in one step', () => {
  const { add, states, bindings, documentId, undo, redo, library } = desk();
  const [like] = add('En liste', '1. Ås P. Plaster mot fall i trapper på sykehjem. Fjordmed. 2019;3.');
  expect(states()[2]).toEqual(['3', 'proposed', undefined]);
  expect(bindings.ofDocument({ documentId }).sources[2]?.candidates).toMatchObject([{ id: like }]);
  bindings.bind({ documentId, bindings: ['3', '4'].map((marker) => ({ marker, referenceId: like! })) });
  expect(states().slice(2)).toEqual([
    ['3', 'bound', like],
    ['4', 'bound', like],
  ]);
  undo();
  expect(states()[2]?.[1]).toBe('proposed');
  redo();
  bindings.bind({ documentId, bindings: [{ marker: '3', referenceId: null }] });
  expect(states()[2]).toEqual(['3', 'parted', undefined]);
  bindings.release({ documentId, markers: ['3', '4'] });
  expect(
    states()
      .slice(2)
      .map(([, state]) => state),
  ).toEqual(['proposed', 'open']);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('a source that the document does not cite is refused by name', () => {
  const { bindings, documentId } = desk();
  const bind = () => bindings.bind({ documentId, bindings: [{ marker: '99', referenceId: null }] });
  expect(bind).toThrow(expect.objectContaining({ code: 'not-found', details: { noun: 'source', id: '99' } }));
});

describe('the reference', () => {
  test('that was merged leaves its bindings to the one that stays; undone, they are its own', () => {
    const { add, states, bindings, documentId, session, undo } = desk();
    const [one] = add('En', '1. Ås P. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
    const [other] = add('To', '1. Ås P. Nok et annet arbeid om noe ukjent. Fjordmed. 2011;3:9-12.');
    bindings.bind({ documentId, bindings: [{ marker: '1', referenceId: one! }] });
    const startJob = () => {
      throw new Error('no job here');
    };
    createDuplicateService({ session, startJob }).merge({ mainId: other!, ids: [one!] });
    expect(states()[0]).toEqual(['1', 'bound', other]);
    undo();
    expect(states()[0]).toEqual(['1', 'bound', one]);
  });

  test('that was removed binds nothing until it is back', () => {
    const { add, states, bindings, documentId, references, undo } = desk();
    const [id] = add('En', '1. Ås P. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
    bindings.bind({ documentId, bindings: [{ marker: '1', referenceId: id! }] });
    references.remove([id!]);
    expect(states()[0]).toEqual(['1', 'open', undefined]);
    undo();
    expect(states()[0]).toEqual(['1', 'bound', id]);
  });

  test('tells the documents that cite it, by itself or by hand, and none that means another', async () => {
    const { add, bindings, documentId } = desk();
    const [certain] = add('En', `1. ${entries[1]}`);
    const [other] = add('To', '1. Ås P. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
    expect(await bindings.citing(certain!)).toMatchObject([
      { documentId, marker: '2', start: text.indexOf('[2]'), page: 1, quote: expect.stringContaining('Salver virker') },
    ]);
    bindings.bind({ documentId, bindings: [{ marker: '2', referenceId: other! }] });
    expect(await bindings.citing(certain!)).toEqual([]);
    expect(await bindings.citing(other!)).toMatchObject([{ documentId, marker: '2' }]);
  });
});

describe('the list', () => {
  test('read anew with other numbers keeps what people bound', async () => {
    const { add, states, bindings, documentId, library } = desk();
    const [id] = add('En', '1. Moe A. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
    bindings.bind({ documentId, bindings: [{ marker: '3', referenceId: id! }] });
    await bindings.citing(id!);
    const again = [entries[2]!, entries[0]!];
    const references = again.map((words, at) => ({ n: at + 1, text: words }));
    library.db.transaction(() => rereadDocument(library.db, documentId, extractedDocument(text, { references }), []))();
    expect(states().slice(0, 2)).toEqual([
      ['1', 'bound', id],
      ['2', 'open', undefined],
    ]);
    expect(library.db.prepare('SELECT words FROM listed_source').pluck().all()).toHaveLength(3);
    expect(await bindings.citing(id!)).toMatchObject([{ documentId, marker: '1', start: text.indexOf('[1]') }]);
    expect(library.db.prepare('SELECT words FROM listed_source').pluck().all()).toEqual(again);
    const gone = [{ n: 1, text: entries[1]! }];
    library.db.transaction(() =>
      rereadDocument(library.db, documentId, extractedDocument(text, { references: gone }), []),
    )();
    expect(await bindings.citing(id!)).toEqual([]);
  });

  test('numbered anew: the source that has a number now leaves alone what was said of the one that had it', () => {
    const { add, states, bindings, documentId, library } = desk();
    const [one] = add('En', '1. Moe A. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
    const [other] = add('To', '1. Berg T. Bind mot kulde hos fiskere i nord. Bymed. 2017;7:1-4.');
    bindings.bind({ documentId, bindings: [{ marker: '1', referenceId: one! }] });
    const references = [entries[2]!, entries[0]!].map((words, at) => ({ n: at + 1, text: words }));
    library.db.transaction(() => rereadDocument(library.db, documentId, extractedDocument(text, { references }), []))();
    bindings.bind({ documentId, bindings: [{ marker: '1', referenceId: other! }] });
    const both = [
      ['1', 'bound', other],
      ['2', 'bound', one],
    ];
    expect(states().slice(0, 2)).toEqual(both);
    bindings.release({ documentId, markers: ['1'] });
    expect(states().slice(0, 2)).toEqual([['1', 'open', undefined], both[1]]);
  });

  test('that says the same of two sources lets each be bound to its own', () => {
    const { add, states, bindings, importText } = desk();
    const again = [entries[0]!, 'Upublisert.', 'Upublisert.'];
    const all = body + again.map((words, at) => `[${at + 1}] ${words}\n`).join('');
    const documentId = importText(all, { references: referencesOf(all, again) });
    const [one] = add('En', '1. Moe A. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
    const [other] = add('To', '1. Berg T. Bind mot kulde hos fiskere i nord. Bymed. 2017;7:1-4.');
    bindings.bind({ documentId, bindings: [{ marker: '2', referenceId: one! }] });
    bindings.bind({ documentId, bindings: [{ marker: '3', referenceId: other! }] });
    expect(states(documentId).slice(1, 3)).toEqual([
      ['2', 'bound', one],
      ['3', 'bound', other],
    ]);
  });

  test('that a person corrected is what binds', async () => {
    const { add, states, bindings, documentId, session } = desk();
    const corrections = createCorrectionService(session);
    const [id] = add('En', '1. Berg T. Bind mot kulde hos fiskere i nord. Bymed. 2017;7:1-4.');
    expect(await bindings.citing(id!)).toEqual([]);
    const path = ['references', '1', 'text'];
    const { recognised } = corrections.review(documentId);
    expect(recognised.references?.[0]?.text).toBe(entries[0]);
    const target = { kind: 'detail' as const, path, ordinal: 0, made: null };
    corrections.add({
      documentId,
      target,
      change: { do: 'set', text: 'Berg T. Bind mot kulde hos fiskere i nord. Bymed. 2017;7:1-4.' },
    });
    expect(states()[0]).toEqual(['1', 'certain', id]);
    expect(await bindings.citing(id!)).toMatchObject([{ documentId, marker: '1' }]);
  });
});

test('erased with its document, neither the list nor what was bound is left anywhere', async () => {
  const { add, bindings, documentId, library } = desk();
  const [id] = add('En', '1. Berg T. Bind mot kulde hos fiskere i nord. Bymed. 2017;7:1-4.');
  bindings.bind({ documentId, bindings: [{ marker: '3', referenceId: id! }] });
  expect(await bindings.citing(id!)).toHaveLength(1);
  eraseInFile(library, erasureOf(documentId), kari);
  const tables = ['listed_source', 'marker_binding', 'change', 'history'];
  const left = tables.map((table) => library.db.prepare(`SELECT * FROM ${table}`).all());
  expect(JSON.stringify(left)).not.toMatch(/plaster mot fall|salver mot/i);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('a next version takes along what its list still holds, and asks about the rest', () => {
  const { add, states, bindings, documentId, importText, session } = desk();
  const [id] = add('En', '1. Moe A. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
  const all = ['1', '2', '3'].map((marker) => ({ marker, referenceId: id! }));
  bindings.bind({ documentId, bindings: all });
  const now = ['Ny M. Et nytt arbeid om lapper og salver. Fjordmed. 2022;1:1-2.', entries[0]!, entries[2]!];
  const later = body + now.map((words, at) => `[${at + 1}] ${words}\n`).join('');
  const nextId = importText(later, { references: referencesOf(later, now) });
  createVersionService(session).link({ id: nextId, previousId: documentId });
  expect(states(nextId)).toEqual([
    ['1', 'open', undefined],
    ['2', 'bound', id],
    ['3', 'bound', id],
    ['4', 'open', undefined],
  ]);
});

test.each([[['1', '2']], [['2', '1']]])(
  'a next version without a list takes along what stands after the same words, and nothing else (bound as %s)',
  (order) => {
    const { add, states, bindings, importText, session } = desk();
    const [id] = add('En', '1. Moe A. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
    const first =
      'Lapper virker mot smerte hos voksne med artrose [1]. Salver virker mot kløe hos barn i barnehage [2].';
    const previousId = importText(first);
    bindings.bind({ documentId: previousId, bindings: order.map((marker) => ({ marker, referenceId: id! })) });
    const nextId = importText('Salver virker mot kløe hos barn i barnehage [1]. Nå vet vi mer om lapper [2].');
    createVersionService(session).link({ id: nextId, previousId });
    const [one, two] = states(nextId);
    expect([one, two]).toEqual([
      ['1', 'bound', id],
      ['2', 'open', undefined],
    ]);
  },
);

test('of the versions of a document the last one alone is told to cite; what waits there tells nothing', async () => {
  const { add, bindings, importText, session } = desk();
  const [held] = add('En', '1. Moe A. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
  const [waiting] = add('To', '1. Berg T. Bind mot kulde hos fiskere i nord. Bymed. 2017;7:1-4.');
  const previousId = importText(
    'Lapper virker mot smerte hos voksne med artrose [1]. Salver virker mot kløe hos barn i barnehage [2].',
  );
  const both = [held!, waiting!].map((referenceId, at) => ({ marker: String(2 - at), referenceId }));
  bindings.bind({ documentId: previousId, bindings: both });
  expect(await bindings.citing(waiting!)).toMatchObject([{ documentId: previousId, marker: '1' }]);
  const nextId = importText('Salver virker mot kløe hos barn i barnehage [2]. Nå vet vi mer om lapper [1].');
  createVersionService(session).link({ id: nextId, previousId });
  expect(await bindings.citing(held!)).toMatchObject([{ documentId: nextId, marker: '2' }]);
  expect(await bindings.citing(waiting!)).toEqual([]);
});

test('what was bound in the next version itself stands against what the earlier one would bring', () => {
  const { add, states, bindings, importText, session } = desk();
  const [earlier] = add('En', '1. Moe A. Et helt annet arbeid om noe ukjent. Fjordmed. 2011;3:4-8.');
  const [own] = add('To', '1. Berg T. Bind mot kulde hos fiskere i nord. Bymed. 2017;7:1-4.');
  const words = 'Salver virker mot kløe hos barn i barnehage [1].';
  const previousId = importText(words);
  const nextId = importText(`${words} Mer er ikke kjent.`);
  bindings.bind({ documentId: previousId, bindings: [{ marker: '1', referenceId: earlier! }] });
  bindings.bind({ documentId: nextId, bindings: [{ marker: '1', referenceId: own! }] });
  createVersionService(session).link({ id: nextId, previousId });
  expect(states(nextId)).toEqual([['1', 'bound', own]]);
});
