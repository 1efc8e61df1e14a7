/** Keys that a part of a screen answers while it is shown, by name; F1 prints them and the screens bind them from here. */

/** Keys pressed together; `mod` is Ctrl, or ⌘ on a Mac. */
export type Combination = readonly string[];

export const screenKeys = {
  list: {
    open: [['Enter']],
    preview: [['Space']],
    extend: [
      ['Shift', '↑'],
      ['Shift', '↓'],
    ],
    all: [['mod', 'A']],
  },
  reader: {
    'next-mark': [['J']],
    'previous-mark': [['K']],
    'next-citation': [['R']],
    'previous-citation': [['Shift', 'R']],
    population: [['P']],
    intervention: [['I']],
    comparator: [['C']],
    outcome: [['O']],
    'more-tags': [['M']],
    comment: [['N']],
    accept: [['Enter']],
    drop: [['Backspace']],
    leave: [['Esc']],
    'next-sentence': [['S']],
    'previous-sentence': [['Shift', 'S']],
    'longer-end': [['Shift', '→']],
    'shorter-end': [['Shift', '←']],
    'shorter-start': [['mod', 'Shift', '→']],
    'longer-start': [['mod', 'Shift', '←']],
    'take-hit': [['mod', 'Enter']],
    'take-sentence': [['mod', 'Shift', 'Enter']],
  },
  review: {
    'next-value': [['J'], ['↓']],
    'previous-value': [['K'], ['↑']],
    edit: [['Enter']],
    move: [['M']],
    split: [['S']],
    merge: [['Shift', 'M']],
    drop: [['Backspace']],
    'take-back': [['U']],
    leave: [['Esc']],
    'next-sentence': [['N']],
    'previous-sentence': [['Shift', 'N']],
    'longer-end': [['Shift', '→']],
    'shorter-end': [['Shift', '←']],
    'shorter-start': [['mod', 'Shift', '→']],
    'longer-start': [['mod', 'Shift', '←']],
    'use-words': [['P']],
    'use-place': [['Shift', 'P']],
    'add-item': [['A']],
  },
  screening: {
    include: [['I']],
    exclude: [['E']],
    unsure: [['U']],
    'next-reference': [['J']],
    'previous-reference': [['K']],
    'open-text': [['O']],
  },
  duplicates: {
    same: [['S']],
    apart: [['N']],
    skip: [['J']],
    first: [['←']],
    second: [['→']],
  },
  project: {
    'move-outcome': [
      ['Alt', '↑'],
      ['Alt', '↓'],
    ],
  },
  card: {
    'next-finding': [['F8']],
    'previous-finding': [['Shift', 'F8']],
  },
} as const satisfies Record<string, Record<string, readonly Combination[]>>;

export type KeyScope = keyof typeof screenKeys;
export type KeyNameIn<Scope extends KeyScope> = keyof (typeof screenKeys)[Scope] & string;
