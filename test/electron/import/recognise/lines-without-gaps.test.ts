/** Documents whose lines follow each other without blank ones, and that word what they tell in their own way. */
import { describe, expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';
import { normalise } from '../../../../shared/text/normalise.ts';

function recognise(raw: string) {
  const { text, pages } = normalise([raw]);
  const found = recogniseDocument({ text, pages, format: 'text', fileName: 'a.txt' });
  return { ...found, text };
}

const recommendations = (raw: string) => {
  const { text, recommendations: found = [] } = recognise(raw);
  return found.map((each) => {
    expect(text.slice(each.start, each.end).replace(/\s+/g, ' ')).toContain(each.text);
    return [each.number, each.text, each.strength, each.certainty];
  });
};

describe('recommendations on lines right below each other', () => {
  test('with labels, strength in brackets', () => {
    expect(
      recommendations(`Fagleg retningslinje for heimebehandling av migrene hos vaksne

1 Innleiing
Retningslinja gjeld vaksne med migrene.

2 Tilrådingar
Tilråding 1. Helsepersonell bør tilby kjølehette til vaksne med migrene. (Sterk tilråding, moderat tillit)
Tilråding 2. Ikkje gi opioid ved anfall. (Sterk tilråding, låg tillit)
Tilråding 3. Ein kan vurdere pusteøvingar. (Svak tilråding, svært låg tillit)
`),
    ).toEqual([
      ['1', 'Helsepersonell bør tilby kjølehette til vaksne med migrene.', 'Sterk tilråding', 'moderat tillit'],
      ['2', 'Ikkje gi opioid ved anfall.', 'Sterk tilråding', 'låg tillit'],
      ['3', 'Ein kan vurdere pusteøvingar.', 'Svak tilråding', 'svært låg tillit'],
    ]);
  });

  test('with letters and numbers, strength and certainty as two sentences', () => {
    expect(
      recommendations(`Clinical guideline: cooling caps for adults with migraine

Recommendations

R1  We recommend a cooling cap for adults with migraine.
    Strength: strong. Certainty of evidence: moderate.
R2  We suggest breathing exercises for those who cannot wear a cap.
    Strength: conditional. Certainty of evidence: very low.
R3  We recommend against opioids during an attack.
    Strength: strong. Certainty of evidence: low.

Methods
We used GRADE to rate certainty. The panel met four times.
`),
    ).toEqual([
      [
        'R1',
        'We recommend a cooling cap for adults with migraine.',
        'Strength: strong',
        'Certainty of evidence: moderate',
      ],
      [
        'R2',
        'We suggest breathing exercises for those who cannot wear a cap.',
        'Strength: conditional',
        'Certainty of evidence: very low',
      ],
      ['R3', 'We recommend against opioids during an attack.', 'Strength: strong', 'Certainty of evidence: low'],
    ]);
  });
});

test('certainty on a line of its own below the strength', () => {
  expect(
    recommendations(`Nasjonal veileder for migrene

Anbefalinger

Kjølehette bør tilbys voksne med migrene
Styrke: Sterk
Kvalitet på dokumentasjonen: Moderat

Opioider bør ikke brukes ved anfall
Styrke: Svak
Kvalitet på dokumentasjonen: Lav
`),
  ).toEqual([
    [null, 'Kjølehette bør tilbys voksne med migrene', 'Styrke: Sterk', 'Kvalitet på dokumentasjonen: Moderat'],
    [null, 'Opioider bør ikke brukes ved anfall', 'Styrke: Svak', 'Kvalitet på dokumentasjonen: Lav'],
  ]);
});

describe('trials in their own words', () => {
  test('people enrolled and assigned, arms by number first', () => {
    const { kind, trial } =
      recognise(`A cooling cap against migraine attacks in adults: a randomised, controlled, open-label trial

Summary
Methods We did a parallel-group randomised controlled trial at three clinics. Adults aged 18 to 70 years were randomly assigned (1:1) to a cooling cap or usual care. The primary outcome was days with migraine at 12 weeks.
Findings Between 3 May 2029 and 2 June 2030, 240 patients were enrolled and randomly assigned: 121 to the cooling cap and 119 to usual care. Follow-up was 12 months.
Trial registration ClinicalTrials.gov, NCT09999001.
`);
    expect(kind).toBe('trial-report');
    expect(trial?.randomised?.n).toBe(240);
    expect(trial?.arms.map(({ label, n }) => [label, n])).toEqual([
      ['cooling cap', 121],
      ['usual care', 119],
    ]);
  });

  test('«primært endepunkt»', () => {
    const { trial } = recognise(`Kjølehette ved migrene hos voksne: en randomisert kontrollert studie

Sammendrag
Metode: Totalt 180 pasienter ble randomisert til kjølehette (n = 91) eller vanlig behandling (n = 89). Primært endepunkt var antall dager med migrene etter 12 uker.
Registrering: NCT09999002
`);
    expect(trial?.primaryOutcome?.text).toContain('antall dager med migrene');
  });
});

test('titles that were read are those that were screened', () => {
  const { flow } = recognise(`Kjølehette ved migrene hos voksne: en systematisk oversikt

Sammendrag
Søkene ga 2 345 treff. Da dubletter var fjernet, gjensto 1 870 titler og sammendrag som ble lest.
Vi leste 64 artikler i fulltekst og ekskluderte 52. Tolv studier ble inkludert.
Protokollen er registrert i PROSPERO (CRD42030123456).
`);
  expect([flow?.identified?.n, flow?.screened?.n, flow?.assessed?.n, flow?.included?.n]).toEqual([2345, 1870, 64, 12]);
});
