import { describe, expect, it } from 'vitest';
import { effectStatement, type StatementInput } from '../../../../shared/grade/tables/statement.ts';

const say = (over: Partial<StatementInput>, locale: 'nb' | 'en' = 'nb') =>
  effectStatement(
    {
      level: 3,
      size: 'important',
      effect: { measure: 'RR', estimate: 0.8, lower: 0.7, upper: 0.9 },
      better: '',
      intervention: 'Hjertelapp',
      outcome: 'Innleggelser',
      ...over,
    },
    locale,
  );

describe('a statement in plain words', () => {
  it.each([
    [4, 'large', 'Hjertelapp gir en stor reduksjon i innleggelser.'],
    [4, 'important', 'Hjertelapp reduserer innleggelser.'],
    [4, 'small', 'Hjertelapp reduserer innleggelser litt.'],
    [3, 'important', 'Hjertelapp reduserer trolig innleggelser.'],
    [3, 'trivial', 'Hjertelapp gir trolig liten eller ingen forskjell i innleggelser.'],
    [2, 'small', 'Hjertelapp kan muligens redusere innleggelser litt.'],
    [1, 'large', 'Det er svært usikkert om hjertelapp påvirker innleggelser.'],
    [1, '', 'Det er svært usikkert om hjertelapp påvirker innleggelser.'],
  ] as const)('certainty %s, size %s', (level, size, told) => {
    expect(say({ level, size })).toBe(told);
  });

  it('is in English too', () => {
    expect(say({ level: 2, size: 'large' }, 'en')).toBe('Hjertelapp may result in a large reduction in innleggelser.');
    expect(say({ level: 3 }, 'en')).toBe('Hjertelapp probably reduces innleggelser.');
    expect(say({ level: 1 }, 'en')).toBe(
      'The evidence is very uncertain about the effect of hjertelapp on innleggelser.',
    );
  });

  it('says which way: events are fewer or more, means better or worse where that is known', () => {
    const effect = { measure: 'MD', estimate: 4, lower: 2, upper: 6 } as const;
    expect(say({ effect, outcome: 'QoL-skår' })).toBe('Hjertelapp øker trolig QoL-skår.');
    expect(say({ effect, better: 'higher' })).toBe('Hjertelapp bedrer trolig innleggelser.');
    expect(say({ effect, better: 'lower' })).toBe('Hjertelapp forverrer trolig innleggelser.');
    expect(say({ effect: { ...effect, measure: 'HR' }, better: 'lower' })).toBe('Hjertelapp øker trolig innleggelser.');
  });

  it('is none where nobody said how large the effect is, or which way it goes', () => {
    expect(say({ size: '' })).toBeNull();
    expect(say({ effect: null })).toBeNull();
    expect(say({ effect: null, size: 'trivial', intervention: '' })).toBe(
      'Tiltaket gir trolig liten eller ingen forskjell i innleggelser.',
    );
  });
});
