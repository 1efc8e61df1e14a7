import { describe, expect, test } from 'vitest';
import { createMasking } from '../../../shared/exemptions/mask.ts';
import { hasMask, isMask, maskText, reasonBasis } from '../../../shared/exemptions/reasons.ts';
import { buildWithheld } from './exemption-builder.ts';

const mask = '[unntatt offentlighet: forretningshemmelighet]';

function masked(secret: string, text: string): string {
  return createMasking([buildWithheld(secret)], { locale: 'nb' }).text(text, 'felt');
}

describe('words that must not leave', () => {
  test.each([
    ['as they stand', 'Zyntrolapp', 'Prisen på Zyntrolapp er ny.', `Prisen på ${mask} er ny.`],
    ['in other letters', 'Zyntrolapp', 'ZYNTROLAPP er ny.', `${mask} er ny.`],
    [
      'within a compound and inflected',
      'Zyntrolapp',
      'Zyntrolappens pris, zyntrolapp-pris',
      `${mask} pris, ${mask}-pris`,
    ],
    ['with a soft hyphen in them', 'Zyntrolapp', 'Zyntro\u00adlapp', mask],
    ['hyphenated at the end of a line', 'Zyntrolapp', 'Kjøp Zyntro-\nlapp nå', `Kjøp ${mask} nå`],
    ['hyphenated where they were marked', 'avtalt Zyntro-\nlapp', 'en avtalt Zyntrolapp nå', `en ${mask} nå`],
    ['with letters printed as one', 'konfidensiell', 'Den er kon\ufb01densiell.', `Den er ${mask}.`],
    ['broken over a line', 'rabatt på lappen', 'en rabatt\npå  lappen her', `en ${mask} her`],
    [
      'a price, however it is written',
      '48 500 kr',
      'Den er 48\u00a0500 kr, 48.500 kr, 48500 kr.',
      `Den er ${mask}, ${mask}, ${mask}.`,
    ],
    [
      'a figure of a longer passage',
      'Lappen koster 48 500 kroner per pakning etter rabatt',
      'Rundt 48500 kr.',
      `Rundt ${mask} kr.`,
    ],
    [
      'a run of a longer passage',
      'Leverandøren tilbyr rabatt på ti prosent ved kjøp av mange',
      'De «tilbyr rabatt på ti prosent ved» avtale.',
      `De «${mask}» avtale.`,
    ],
  ])('%s', (_what, secret, text, expected) => {
    expect(masked(secret, text)).toBe(expected);
  });

  test('many exemptions are found in one text, each for its own reason; where two say the same, the first counts', () => {
    const masking = createMasking(
      [
        buildWithheld('Zyntrolapp', { id: 'first' }),
        buildWithheld('zyntrolapp', { id: 'second' }),
        buildWithheld('avtalt Zyntrolapp', { id: 'third' }),
        buildWithheld('Ryggstyrer', { id: 'fourth' }),
      ],
      { locale: 'nb' },
    );
    expect(masking.text('Kjøp Zyntrolappen, uavtalt zyntrolapp og ryggstyrere.', 'felt')).toBe(
      `Kjøp ${mask}, ${mask} og ${mask}.`,
    );
    expect(masking.masks.map(({ exemptionId, text }) => [exemptionId, text])).toEqual([
      ['first', 'Zyntrolappen'],
      ['third', 'uavtalt zyntrolapp'],
      ['fourth', 'ryggstyrere'],
    ]);
  });

  test.each([
    ['another word', 'Zyntrolapp', 'Hjertelapp er ny.'],
    ['a year', 'Tilbudet gjelder i 2026 for alle sykehus i regionen', 'Innført i 2026.'],
    ['very short words in running text', '12', 'Etter 12 uker.'],
    [
      'fewer words of a long passage',
      'Leverandøren tilbyr rabatt på ti prosent ved kjøp',
      'De tilbyr rabatt på varer.',
    ],
  ])('leaves %s', (_what, secret, text) => {
    expect(masked(secret, text)).toBe(text);
  });

  test('very short words are masked where they are all there is, and in what is bound to their source', () => {
    expect(masked('12', '12')).toBe(mask);
    const masking = createMasking([buildWithheld('12')], { locale: 'nb' });
    expect(masking.text('n = 12', 'rad', { isBound: true })).toBe(`n = ${mask}`);
  });
});

test('each mask is told: what it was, where, why, whose, how long', () => {
  const withheld = buildWithheld('Zyntrolapp', { until: '2027-01-01' });
  const masking = createMasking([withheld], { locale: 'en' });
  expect(masking.json({ a: ['Om Zyntrolapp'], b: 3 }, 'summary')).toEqual({
    a: ['Om [confidential: trade secret]'],
    b: 3,
  });
  expect(masking.masks).toMatchObject([
    {
      exemptionId: 'ex-1',
      place: 'summary',
      text: 'Zyntrolapp',
      reason: 'trade-secret',
      owner: 'Lappverket AS',
      until: '2027-01-01',
      mayShow: false,
      isShown: false,
    },
  ]);
});

test('what is masked for its origin only can be shown; the exempt words in it cannot', () => {
  const withheld = buildWithheld('Zyntrolapp');
  const first = createMasking([withheld], { locale: 'nb' });
  expect(first.origin('Den er dyr, sier Zyntrolapp.', 'felt', withheld.exemption, true)).toBe(mask);
  const keys = first.masks.map(({ key }) => key);
  const second = createMasking([withheld], { locale: 'nb', shown: keys });
  expect(second.origin('Den er dyr, sier Zyntrolapp.', 'felt', withheld.exemption, true)).toBe(
    `Den er dyr, sier ${mask}.`,
  );
  // The key is of these words: other words in the same place are not shown by it.
  expect(second.origin('Den er billig.', 'felt', withheld.exemption, true)).toBe(mask);
  const third = createMasking([withheld], { locale: 'nb', shown: first.masks.map(({ key }) => key) });
  expect(third.origin('Den er dyr, sier Zyntrolapp.', 'felt', withheld.exemption, false)).toBe(mask);
});

test('a title is masked until a person shows it', () => {
  const withheld = buildWithheld('', { subject: 'document' }, { texts: [], titles: ['Pristilbud fra Lappverket'] });
  const first = createMasking([withheld], { locale: 'nb' });
  expect(first.text('Se Pristilbud fra Lappverket.', 'felt')).toBe(`Se ${mask}.`);
  const shown = first.masks.map(({ key }) => key);
  expect(createMasking([withheld], { locale: 'nb', shown }).text('Se Pristilbud fra Lappverket.', 'felt')).toBe(
    'Se Pristilbud fra Lappverket.',
  );
});

test('a long title may be shown although the document says it as well', () => {
  const title = 'Pristilbud fra Lappverket til alle sykehus i hele landet i år';
  const withheld = buildWithheld(
    '',
    { subject: 'document' },
    { texts: [`${title}\n\nAlt her er hemmelig.`], titles: [title] },
  );
  const masking = createMasking([withheld], { locale: 'nb' });
  expect(masking.text(`Se ${title}.`, 'felt')).toBe(`Se ${mask}.`);
  expect(masking.masks).toMatchObject([{ mayShow: true }]);
});

test('a mask is known as one, in both languages; a code that the data lost stands for itself', () => {
  for (const locale of ['nb', 'en'] as const) {
    expect(isMask(maskText('negotiation', locale))).toBe(true);
    expect(hasMask(`Pris ${maskText('other', locale)} kr`)).toBe(true);
    expect(isMask(`Pris ${maskText('other', locale)} kr`)).toBe(false);
    expect(maskText('gone', locale)).toContain('gone');
  }
  expect(hasMask('[1] og [unntatt]')).toBe(false);
  expect(reasonBasis('trade-secret', 'nb')).toMatch(/offentleglova § 13/);
});
