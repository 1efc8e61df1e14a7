import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

const text = `Nasjonal faglig retningslinje for oppfølging av hjertesvikt

Retningslinjen følger GRADE. Styrken på hver anbefaling er oppgitt.

2 Anbefalinger

2.1 Vi anbefaler fjernoppfølging for voksne med kronisk hjertesvikt (sterk anbefaling, moderat tillit til dokumentasjonen).

2.2 Vi foreslår ukentlig vekt hjemme (svak anbefaling, lav tillit til dokumentasjonen).

3 Metode

Gruppen møttes fire ganger.`;

test('a numbered recommendation that looks like a heading keeps its strength and certainty', () => {
  const pages = [{ pageIndex: 0, start: 0, end: text.length }];
  const { kind, recommendations } = recogniseDocument({ text, pages, fileName: 'a.txt', format: 'text' });
  expect(kind).toBe('guideline');
  expect(recommendations?.map(({ number, strength, certainty }) => [number, strength, certainty])).toEqual([
    ['2.1', 'sterk anbefaling', 'moderat tillit til dokumentasjonen'],
    ['2.2', 'svak anbefaling', 'lav tillit til dokumentasjonen'],
  ]);
});
