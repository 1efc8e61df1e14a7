import { expect, test } from 'vitest';
import type { CorrectionChange, ValueKey } from '../../../shared/contract/corrections.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { inheritCorrections } from '../../../shared/corrections/inherit-corrections.ts';
import type { CarriedAnchor } from '../../../shared/versions/carry-anchors.ts';
import { correctionsOf, key, proposal } from './correction-builder.ts';

const name = key('field', ['1', 'Navn']);
const box = key('checkbox', ['', 'Type', 'Utstyr']);
const plaster = key('pico', ['intervention'], 1);
const tray = key('unassigned', []);
const second = key('answer', ['2', 'Hvem gjelder den?']);
const set = (text: string): CorrectionChange => ({ do: 'set', text });

interface Next {
  after?: Partial<Recognised>;
  carry?: (start: number) => CarriedAnchor;
  own?: [ValueKey, CorrectionChange][];
}

/** What becomes of corrections of the proposal in a later version of it. */
function inherited(steps: [ValueKey, CorrectionChange][], { after = {}, carry, own = [] }: Next = {}) {
  const later = proposal(after);
  let made = 0;
  const ownLater = correctionsOf(later, own).map((each) => ({ ...each, id: `a${each.id}` }));
  const came = inheritCorrections(correctionsOf(proposal(), steps), {
    before: proposal(),
    after: later,
    own: ownLater,
    newId: () => `n${made++}`,
    carry: ({ start }) => carry?.(start) ?? { state: 'lost' },
    page: () => 7,
  });
  return { came, ...applyCorrections(later, [...ownLater, ...came]) };
}

test('links and numbers of tables are corrected in the later version where the same ones stand there', () => {
  const steps: [ValueKey, CorrectionChange][] = [
    [key('link', []), set('https://lapp.example/ny')],
    [key('link', [], 1), { do: 'drop' }],
    [key('table', ['1', 'number']), set('1b')],
  ];
  const { recognised, came } = inherited(steps, {
    after: { links: ['https://lapp.example/først', ...proposal().links!] },
  });
  expect(recognised.links).toEqual(['https://lapp.example/først', 'https://lapp.example/ny']);
  expect(recognised.tables?.[0]?.number).toBe('1b');
  expect(came.map(({ isWaiting }) => isWaiting)).toEqual([false, false, false]);
  const gone = inherited(steps, { after: { links: [], tables: [] } });
  expect(gone.came.map(({ isWaiting }) => isWaiting)).toEqual([true, true, true]);
});

const fields = (text: string, label = 'Navn', start = 10) => [{ section: '1', label, text, start, end: start + 4 }];

test('a value with the same key and words is corrected in the later version too, by whom it was', () => {
  const { recognised, unplaced } = inherited([
    [name, set('Lappdyrking')],
    [box, set('yes')],
    [plaster, { do: 'drop' }],
  ]);
  expect(recognised.fields?.[0]).toMatchObject({ text: 'Lappdyrking', corrected: [{ from: 'Lapp', by: 'Kari' }] });
  expect(recognised.checkboxes?.[0]?.checked).toBe(true);
  expect(recognised.pico?.intervention).toEqual(['lapp']);
  expect(unplaced).toEqual([]);
});

test('one whose value was read with other words waits, and changes nothing', () => {
  const { recognised, unplaced } = inherited([[name, set('Lappdyrking')]], { after: { fields: fields('Plaster') } });
  expect(recognised.fields?.[0]?.text).toBe('Plaster');
  expect(unplaced).toMatchObject([{ words: 'Lapp', text: 'Lappdyrking', isWaiting: true }]);
});

test('a value that was renamed is found where its words went', () => {
  const after = { fields: fields('Lapp', 'Navn på metoden', 40) };
  const found = inherited([[name, set('Lappdyrking')]], {
    after,
    carry: (start) => ({ state: 'moved', start: start + 30, end: start + 34 }),
  });
  expect(found.recognised.fields?.[0]?.text).toBe('Lappdyrking');
  const changed = inherited([[name, set('Lappdyrking')]], {
    after,
    carry: (start) => ({ state: 'changed', similarity: 60, start: start + 30, end: start + 34 }),
  });
  expect(changed.unplaced).toHaveLength(1);
});

test('where two values stand in the place that its words went to, it waits', () => {
  const two = [...fields('Lapp', 'Navn på metoden', 40), ...fields('Lapp', 'Navn og merke', 40)];
  const { unplaced } = inherited([[name, set('Lappdyrking')]], {
    after: { fields: two },
    carry: () => ({ state: 'moved', start: 40, end: 44 }) as CarriedAnchor,
  });
  expect(unplaced).toMatchObject([{ text: 'Lappdyrking', isWaiting: true }]);
});

test('what was moved waits where the place that it went to is not there any more', () => {
  const { came } = inherited([[tray, { do: 'move', to: second }]], { after: { questions: [] } });
  expect(came).toMatchObject([{ action: 'move', isWaiting: true }]);
});

test('what was done to an item that a waiting correction made waits with it', () => {
  const steps: [ValueKey, CorrectionChange][] = [
    [tray, { do: 'split', at: 7, to: null }],
    [key('unassigned', [], 0, 'c0'), set('over 18')],
  ];
  const { came } = inherited(steps, { after: { unassigned: [] } });
  expect(came).toMatchObject([
    { action: 'split', isWaiting: true },
    { action: 'set', isWaiting: true },
  ]);
});

test('what the later version says by itself is not corrected again', () => {
  const { came } = inherited([[name, set('Lappdyrking')]], { after: { fields: fields('Lappdyrking') } });
  expect(came).toEqual([]);
});

test('items that corrections made go along with what was done to them', () => {
  const steps: [ValueKey, CorrectionChange][] = [
    [tray, { do: 'split', at: 7, to: null }],
    [key('unassigned', [], 0, 'c0'), { do: 'move', to: second }],
    [key('pico', ['outcome']), { do: 'add', text: 'smerte', place: null }],
  ];
  const { recognised } = inherited(steps);
  expect(recognised.questions?.[1]?.answer).toBe('over 18 år.');
  expect(recognised.pico?.outcome).toEqual(['smerte']);
  const without = inherited(steps, { after: { unassigned: [] } });
  expect(without.unplaced.map(({ action }) => action)).toEqual(['split', 'move']);
});

test('a place that a person chose goes where its words went; where they changed the correction waits', () => {
  const steps: [ValueKey, CorrectionChange][] = [[name, { do: 'place', start: 60, end: 70, isTextKept: true }]];
  const moved = inherited(steps, { carry: () => ({ state: 'exact', start: 160, end: 170 }) });
  expect(moved.recognised.fields?.[0]).toMatchObject({ text: 'Lapp', start: 160, end: 170, page: 7 });
  const lost = inherited(steps);
  expect(lost.unplaced).toMatchObject([{ place: null, isWaiting: true }]);
});

test('where the later version was corrected already, that stands', () => {
  const { recognised, unplaced } = inherited([[name, set('Lappdyrking')]], { own: [[name, set('Hudlapp')]] });
  expect(recognised.fields?.[0]?.text).toBe('Hudlapp');
  expect(unplaced).toHaveLength(1);
});
