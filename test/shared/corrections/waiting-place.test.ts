import { expect, test } from 'vitest';
import type { CorrectionChange, ValueKey } from '../../../shared/contract/corrections.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { waitingPlace } from '../../../shared/corrections/waiting-place.ts';
import { correctionsOf, key, proposal } from './correction-builder.ts';

const name = key('field', ['1', 'Navn']);
const tray = key('unassigned', []);

/** What the one correction would have its effect on, where it waits in a version that reads otherwise. */
function placeIn(after: Partial<Recognised>, step: [ValueKey, CorrectionChange], lost = false) {
  const [made] = correctionsOf(proposal(), [step]);
  const waiting = { ...made!, isWaiting: true, ...(lost && { place: null }) };
  return waitingPlace(applyCorrections(proposal(after), [waiting]).values, waiting);
}

test('one that waits has its effect on what stands there now', () => {
  const fields = [{ section: '1', label: 'Navn', text: 'Plaster' }];
  expect(placeIn({ fields }, [name, { do: 'set', text: 'Lappdyrking' }])).toMatchObject({ value: { text: 'Plaster' } });
  expect(placeIn({ fields: [] }, [name, { do: 'set', text: 'Lappdyrking' }])).toBeNull();
});

test('a place whose words are nowhere any more can have no effect', () => {
  const place: CorrectionChange = { do: 'place', start: 3, end: 8, isTextKept: false };
  expect(placeIn({}, [name, place])).not.toBeNull();
  expect(placeIn({}, [name, place], true)).toBeNull();
});

test('a split has an effect only where its words end what stands there', () => {
  const split: CorrectionChange = { do: 'split', at: 7, to: key('pico', ['population']) };
  expect(placeIn({}, [tray, split])).not.toBeNull();
  const answered = [{ number: 1, prompt: 'Hva er metoden?', answer: 'Et plaster.', confidence: 0.9 }];
  const answer = key('answer', ['1', 'Hva er metoden?']);
  const part: CorrectionChange = { do: 'split', at: 3, to: key('unassigned', []) };
  expect(placeIn({}, [answer, part])).not.toBeNull();
  expect(placeIn({ questions: answered }, [answer, part])).toBeNull();
});
