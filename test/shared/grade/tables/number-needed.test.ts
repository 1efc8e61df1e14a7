import { describe, expect, it } from 'vitest';
import { absoluteEffect } from '../../../../shared/grade/absolute-effect.ts';
import { numberNeeded } from '../../../../shared/grade/number-needed.ts';
import { numberNeededText } from '../../../../shared/grade/tables/number-needed-text.ts';

const ratio = (effect: number, lower: number, upper: number, risk: number) =>
  absoluteEffect({ measure: 'RR', effect, lower, upper }, risk);

describe('numbers needed to treat', () => {
  it('are one over the difference of risks, up to whole people, the smaller limit first', () => {
    const fewer = ratio(0.5, 0.4, 0.7, 0.2);
    expect(numberNeeded(fewer)).toMatchObject({ at: -10, near: -9, far: -17, passesInfinity: false });
    expect(numberNeededText(fewer, 'lower', 'nb')).toBe('NNTB 10 (9 til 17)');
    expect(numberNeededText(fewer, 'higher', 'en')).toBe('NNTH 10 (9 to 17)');
    expect(numberNeededText(ratio(1.5, 1.2, 2, 0.1), 'lower', 'nb')).toBe('NNTH 20 (10 til 50)');
  });

  it('pass infinity where the interval includes no difference: never a plain range', () => {
    const unsure = ratio(0.8, 0.6, 1.1, 0.2);
    expect(numberNeededText(unsure, 'lower', 'nb')).toBe('NNTB 25 (NNTB 13 til ∞ til NNTH 50)');
    expect(numberNeededText(unsure, 'higher', 'en')).toBe('NNTH 25 (NNTH 13 to ∞ to NNTB 50)');
  });

  it('end at infinity where a limit is no difference, and have none where nothing differs', () => {
    expect(numberNeededText(ratio(0.8, 0.6, 1, 0.2), 'lower', 'en')).toBe('NNTB 25 (13 to ∞)');
    expect(numberNeededText(ratio(1, 0.8, 1.1, 0.25), 'lower', 'nb')).toBe('NNT ∞ (NNTB 20 til ∞ til NNTH 40)');
    expect(numberNeededText(ratio(1, 1, 1.1, 0.25), 'lower', 'nb')).toBe('NNT ∞ (NNTH 40 til ∞)');
    expect(numberNeededText(ratio(0.5, 0.3, 1.4, 0), 'lower', 'nb')).toBe('');
  });

  it('say fewer and more where nobody said which way is better', () => {
    expect(numberNeededText(ratio(0.5, 0.4, 0.7, 0.2), '', 'nb')).toBe('NNT 10 for én færre (9 til 17)');
    expect(numberNeededText(ratio(0.8, 0.6, 1.1, 0.2), '', 'en')).toBe(
      'NNT 25 for one fewer (13 for one fewer to ∞ to 50 for one more)',
    );
  });

  it('group thousands, and take dust for no difference', () => {
    expect(numberNeededText(ratio(0.5, 0.4, 0.7, 0.0004), 'lower', 'nb')).toBe(
      'NNTB 5\u00a0000 (4\u00a0167 til 8\u00a0334)',
    );
    expect(numberNeededText(ratio(0.5, 0.4, 0.7, 1e-12), 'lower', 'nb')).toBe('');
  });
});
