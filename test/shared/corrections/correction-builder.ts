/** An invented proposal with a tray, and corrections of it as the library keeps them. */
import type { Correction, CorrectionChange, ValueKey, ValueKind } from '../../../shared/contract/corrections.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { type PassageAt, planChange } from '../../../shared/corrections/plan-change.ts';

export function proposal(patch: Partial<Recognised> = {}): Recognised {
  return {
    kind: 'assessment-proposal',
    title: 'Forslag om lappdyrking',
    language: 'nb',
    identifiers: [{ type: 'nye-metoder-id', value: 'ID2031_007' }],
    dates: { submitted: '2031-02-03' },
    sections: [],
    pico: { population: ['voksne med sår'], intervention: ['lapp', 'plaster'], comparator: [], outcome: [] },
    fields: [
      { section: '1', label: 'Navn', text: 'Lapp', start: 10, end: 14, page: 1 },
      { section: '2', label: 'Kommentar', text: 'første', start: 20, end: 26, page: 1 },
      { section: '2', label: 'Kommentar', text: 'andre', start: 30, end: 35, page: 2 },
    ],
    checkboxes: [{ section: null, group: 'Type', label: 'Utstyr', checked: false, start: 40, end: 46, page: 2 }],
    questions: [
      { number: 1, prompt: 'Hva er metoden?', answer: 'En lapp.', confidence: 0.9, start: 50, end: 60, page: 2 },
      {
        number: 2,
        prompt: 'Hvem gjelder den?',
        answer: '',
        yesNo: [{ label: 'Barn', value: null }],
        confidence: 0.4,
        page: 3,
      },
    ],
    ongoingTrials: [
      { population: 'voksne', n: 40, intervention: 'lapp', comparator: '', outcome: '', registryId: 'NCT99000007' },
    ],
    indicators: [{ code: 'A1', name: 'Helet', definition: 'etter 12 uker', thresholds: { high: '≥ 80 %' } }],
    tables: [
      {
        number: '1',
        caption: 'Antall',
        columns: ['År', 'Antall'],
        rows: [
          ['2029', '12'],
          ['2030', '13'],
        ],
        page: 4,
      },
    ],
    unassigned: [
      { text: 'Voksne over 18 år.', page: 3, start: 70, end: 88 },
      { text: 'Sendes til sekretariatet.', page: 3, start: 90, end: 115 },
    ],
    links: ['https://lapp.example/a', 'https://lapp.example/b'],
    warnings: [],
    ...patch,
  };
}

export const key = (kind: ValueKind, path: string[], ordinal = 0, made: string | null = null): ValueKey => ({
  kind,
  path,
  ordinal,
  made,
});

/** A text of the words «ord3», «ord4» and so on: each says where it begins. */
export const wordsAt: PassageAt = ({ start, end }) =>
  end > 1000 ? null : { words: `ord${start}`, page: 1, start, end };

/** Corrections made one after the other, each on what those before it left, as the library would keep them. */
export function correctionsOf(
  recognised: Recognised,
  steps: readonly [target: ValueKey, change: CorrectionChange][],
): Correction[] {
  let kept: Correction[] = [];
  steps.forEach(([target, change], index) => {
    const planned = planChange(applyCorrections(recognised, kept).values, target, change, wordsAt);
    if (planned.kind === 'change') kept = kept.map((each) => (each.id === planned.id ? { ...each, ...planned } : each));
    else if (planned.kind === 'remove') kept = kept.filter(({ id }) => id !== planned.id);
    else if (planned.kind === 'add') {
      const { kind: _kind, ...row } = planned;
      const at = `2031-03-01T10:00:0${index}.000Z`;
      kept = [...kept, { id: `c${index}`, documentId: 'doc', ...row, isWaiting: false, at, by: 'Kari' }];
    } else throw new Error(`step ${index}: ${JSON.stringify(planned)}`);
  });
  return kept;
}
