import { describe, expect, it } from 'vitest';
import { resultCells } from '../../../shared/model/studies.ts';
import { type FiguresRead, figuresInWords, withGroupsSwapped } from '../../../shared/synthesis/figures-in-words.ts';
import { readResult } from '../../../shared/synthesis/read-result.ts';

const told = (words: string) =>
  figuresInWords(words).map(({ kind, numbers }) => [
    kind,
    ...resultCells[kind].flatMap((cell) => (numbers[cell] === undefined ? [] : [numbers[cell]])),
  ]);

describe('figures in the words of a passage', () => {
  it.each([
    ['I tiltaksgruppen døde 12 av 120, mot 21 av 118 med vanlig oppfølging.', ['counts', '12', '120', '21', '118']],
    ['Admissions: 31/240 (12.9%) vs 38/236 (16.1%).', ['counts', '31', '240', '38', '236']],
    ['Of the 1 204 patients, 102 of the 1 204 had a rash.', ['proportion', '102', '1 204']],
    ['Ved registeret fikk 34 av 1 250 utslett.', ['proportion', '34', '1 250']],
    ['hazard ratio 0.78 (95% CI 0.65 to 0.94; p = 0.008)', ['hazard-ratio', '0.78', '0.65', '0.94']],
    ['HR = 0,78, 95 % KI 0,65–0,94', ['hazard-ratio', '0,78', '0,65', '0,94']],
    ['Relativ risiko var 0,56 (95 % konfidensintervall 0,29 til 1,09).', ['risk-ratio', '0,56', '0,29', '1,09']],
    ['the risk ratio for death was 1.20 (95% confidence interval, 0.90–1.60)', ['risk-ratio', '1.20', '0.90', '1.60']],
    ['oddsratio 2,1 (95 % KI: 1,3–3,4)', ['odds-ratio', '2,1', '1,3', '3,4']],
    ['mean difference −3.1 points (95% CI −5.0 to −1.2)', ['difference', '−3.1', '−5.0', '−1.2']],
    ['Gjennomsnittlig forskjell var 4,5 (95 % KI 1,0 til 8,0)', ['difference', '4,5', '1,0', '8,0']],
    ['5,2 (SD 1,1) mot 6,0 (SD 1,4) poeng', ['means', '5,2', '1,1', '6,0', '1,4']],
    ['App (n = 60) 5.2 ± 1.1, usual care (n = 58) 6.0 ± 1.4', ['means', '60', '5.2', '1.1', '58', '6.0', '1.4']],
  ])('%s', (words, figures) => {
    expect(told(words)).toEqual([figures]);
  });

  it('reads an estimate and the counts beside it, each once', () => {
    const words = 'Døde: 12 av 120 mot 21 av 118 (RR 0,56; 95 % KI 0,29 til 1,09).';
    expect(told(words)).toEqual([
      ['risk-ratio', '0,56', '0,29', '1,09'],
      ['counts', '12', '120', '21', '118'],
    ]);
    for (const read of figuresInWords(words)) expect(readResult(read).state).toBe('read');
  });

  it.each([
    'Studien startet 12/03/2024 og varte i 12 måneder.',
    'Pasientene var i snitt 67,3 år, og 12 % røykte.',
    'HR-avdelingen ansatte 0,78 årsverk.',
    'Fra 45 av 12 kom det ingenting.',
    'No significant difference (p = 0.43).',
    '',
  ])('reads nothing of «%s»', (words) => {
    expect(told(words)).toEqual([]);
  });

  it('turns the groups of counts and means about, and no ready estimate', () => {
    const [counts] = figuresInWords('12 av 120 mot 21 av 118') as [FiguresRead];
    expect(withGroupsSwapped(counts).numbers).toEqual({ events1: '21', total1: '118', events2: '12', total2: '120' });
    const [ratio] = figuresInWords('RR 0,56 (95 % KI 0,29 til 1,09)') as [FiguresRead];
    expect(withGroupsSwapped(ratio)).toEqual(ratio);
  });

  it.each(['1 ', 'RR ', 'RR 1 95 % ', '1/', '1 av ', 'MD - ', '(SD 1 ', '1±', ' ', ','])(
    'is quick with «%s» without end',
    (words) => {
      const started = performance.now();
      figuresInWords(words.repeat(100_000 / words.length));
      expect(performance.now() - started).toBeLessThan(300);
    },
  );
});
