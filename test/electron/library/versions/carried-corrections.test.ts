import { expect, test } from 'vitest';
import { verifyLibrary } from '../../../../electron/library/verify.ts';
import type { Recognised } from '../../../../shared/contract/recognised.ts';
import { nextText, text, versionDesk } from '../../../helpers/two-versions.ts';
import { key } from '../../../shared/corrections/correction-builder.ts';

const name = key('paragraph', ['1.1']);
const maker = key('paragraph', ['1.2']);
const paragraphs = (named: string, made: string): Partial<Recognised> => ({
  paragraphs: [
    { number: '1.1', text: named },
    { number: '1.2', text: made },
  ],
});

/** Version 2 has the same name, read wrongly, and another maker. */
function corrected() {
  const test = versionDesk();
  const { corrections, documents } = test.services;
  const before = test.take(text, paragraphs('Hjerte lapp', 'Lapp A5')).ids[0]!;
  test.as('Solveig', 'person-2');
  corrections.add({ documentId: before, target: name, change: { do: 'set', text: 'Hjertelapp' } });
  corrections.add({ documentId: before, target: maker, change: { do: 'set', text: 'Lapp AS' } });
  test.as('Kari');
  const outcome = test.take(nextText, paragraphs('Hjerte lapp', 'Plasterverket'));
  const after = outcome.ids[0]!;
  const texts = (id: string) => documents.get(id).recognised.paragraphs!.map((each) => each.text);
  return { ...test, before, after, outcome, corrections, texts };
}

test('corrections hold in version 2 where the words are found again; others wait and are told', () => {
  const { before, after, outcome, corrections, texts, services, library } = corrected();
  expect(texts(after)).toEqual(['Hjertelapp', 'Plasterverket']);
  expect(texts(before)).toEqual(['Hjertelapp', 'Lapp AS']);
  expect(corrections.review(after).corrections).toMatchObject([
    { text: 'Hjertelapp', isWaiting: false, by: 'Solveig' },
    { text: 'Lapp AS', isWaiting: true, by: 'Solveig' },
  ]);
  expect(outcome.version).toMatchObject({ correctionsWaiting: 1 });
  expect(services.versions.list(after)).toMatchObject([{ correctionsWaiting: 1 }, { correctionsWaiting: 0 }]);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('they go back and come again with the import, as one step', () => {
  const { before, after, services, texts, library } = corrected();
  services.history.undo(null);
  expect(texts(before)).toEqual(['Hjertelapp', 'Lapp AS']);
  expect(library.db.prepare('SELECT count(*) FROM correction WHERE removed_at IS NULL').pluck().get()).toBe(2);
  services.history.redo(null);
  expect(texts(after)).toEqual(['Hjertelapp', 'Plasterverket']);
});

test('one that waits is used for what stands there now, and that can be undone', () => {
  const { after, corrections, texts, services } = corrected();
  const [, waiting] = corrections.review(after).corrections;
  expect(corrections.accept([waiting!.id])).toEqual({ updated: 1 });
  expect(texts(after)).toEqual(['Hjertelapp', 'Lapp AS']);
  expect(corrections.review(after).corrections[1]).toMatchObject({ words: 'Plasterverket', by: 'Kari' });
  services.history.undo(null);
  expect(texts(after)).toEqual(['Hjertelapp', 'Plasterverket']);
  corrections.remove([waiting!.id]);
  expect(services.versions.list(after)[0]?.correctionsWaiting).toBe(0);
});
