import type { Card, CardSource } from '../../../shared/contract/cards.ts';
import { buildCard, template } from '../../shared/cards/card-builder.ts';

export { template };

const source = (over: Partial<CardSource> = {}): CardSource => ({
  documentId: 'd1',
  quote: 'Lappen varsler om forverring tre døgn før innleggelse',
  page: 2,
  start: 10,
  end: 62,
  sha256: '0123456789abcdef'.repeat(4),
  ...over,
});

/** A filled card with everything the writers must handle: boxes, PICO, bullets, tables, references, sources, log. */
export function sampleCard(over: Partial<Card> = {}): Card {
  const card = buildCard(
    {
      summary:
        'Hjertelapp er en klebelapp på brystet som varsler om begynnende forverring av hjertesvikt (1). Lappen måler puls, pust og vann i lungene, og en sykepleier leser målingene hver morgen.\nI en oppdiktet studie fra Fjordby (2023) ble færre innlagt på nytt, men dødeligheten var den samme (2;3).',
      population: 'voksne med hjertesvikt (NYHA II–III), som nettopp er skrevet ut fra sykehus',
      comparator: 'vanlig oppfølging, telefonkontroll',
      intervention: 'hjertelapp med daglig avlesning',
      outcome: 'reinnleggelse, død, livskvalitet',
      experts: 'hjerteleger, sykepleiere',
      methodType: 'device',
      field: 'Hjerte- og karsykdommer',
      approval: ['fda', 'ce'],
      approvalComment: 'tre lapper er på markedet, og vi antar at alle sykehusene velger en med merke.',
      funding: ['specialist'],
      use: ['reassessment', 'norway', 'europe'],
      useComment: 'omtrent 120 pasienter ved to sykehus bruker lappen',
      recommendation: ['1', '1-effect', '1-safety', '1-economics', '1-ethics'],
      recommendationComment: 'studiene spriker, og sykehusene spør om de skal kjøpe flere lapper.',
      pointsMethod: ['Lappen sitter på brystet i to uker', 'Omtrent 120 pasienter bruker lappen (1)'],
      pointsEvidence: ['Én oppdiktet studie (n=212) med færre reinnleggelser (2)', 'To pågående studier ≥ 18 år'],
      pointsEconomics: ['6 400 kroner per pasient, 0,8 mill. kroner i året'],
      pointsRecommendation: ['Fullstendig metodevurdering'],
      genericName: 'Hjertelapp',
      productNames: 'Varde, Lyng, Tind',
      manufacturers: 'Fjordby Medisin, Nordlapp',
      principle:
        'Lappen (HL) klebes under venstre kragebein og byttes hver fjortende dag. Den sender målingene til et nettbrett hjemme.\nPasienten kan selv trykke på lappen ved tung pust. Opplæringen tar en halv time før hjemreise (4).',
      benefit: 'Færre reinnleggelser og tryggere dager hjemme for dem som ofte blir innlagt på nytt.',
      safety: '«utslett hos 7,2 %»\n«false alarms 21%»',
      disease: 'Hjertesvikt rammer 3–3,4 av hundre i Fjordby. Forekomsten øker med alder.',
      currentTreatment: 'Legemidler, vekt hver morgen og kontroll etter to uker.',
      healthEconomics: '6 400 kroner × 120 pasienter = 0,8 mill. kroner.',
      keyStudies:
        'Vik og medarbeidere (2) fordelte 212 personer tilfeldig til hjertelapp eller vanlig oppfølging. Antall døgn på sykehus var 4,1 mot 5,7.',
      ongoingTrials: [
        [
          'Voksne ≥18 år, hjertesvikt etter innleggelse\n(n=260)',
          'HL',
          'Vanlig oppfølging',
          'Reinnleggelse: første innleggelse for hjertesvikt',
          'NCT99000001\nRCT',
          'Rekrutterer\nEstimert ferdig: 2028\nSverige',
        ],
        [
          'Voksne ≥18 år, hjertesvikt og atrieflimmer\n(n=90)',
          'HL med ukentlig avlesning',
          'HL med Daily Reading™ (DR)',
          'Livskvalitet etter 6 måneder (KCCQ)',
          'NCT99000002\nRCT',
          'Rekrutterer\nEstimert ferdig: 2027\nDanmark',
        ],
      ],
      ongoingTrialsNote: 'HL: heart patch (hjertelapp)',
      assessmentsNational: 'Ingen funnet.',
      assessmentsInternational: 'NICE (2024): Varde heart patch. «Use it in research only.»',
      references: [
        'Lund E, Moe T, Ås I. Patches for the failing heart: how they work. J Invent Cardiol. 2021;4(2):11–19. doi:10.9999/jic.2021.11',
        'Vik S, Dahl H, Berg O, Lie K, Aas P, Ness R, et al. Heart patch vs usual follow-up in Fjordby. Invent Med. 2023;9(1):101–110.',
        'Fjordby sykehus. Rapport. Fjordby: FS; 2022.',
        'NICE. Varde heart patch. 2024.',
      ],
    },
    {
      versionLog: [{ date: '2025-11-19T10:00:00Z', change: 'Første utkast', by: 'Kari Nordmann' }],
      updatedAt: '2026-01-15T09:00:00Z',
      ...over,
    },
  );
  card.fields.summary!.sources = [
    source(),
    source({ start: 200, end: 260, quote: 'dødeligheten var den samme', page: 3 }),
  ];
  card.fields.population!.sources = [source()];
  card.fields.principle!.sources = [source({ documentId: 'd2', page: 7, start: 5, end: 9, quote: 'patch' })];
  card.fields.ongoingTrials!.sources = [{ trialId: 't1', sha256: '' }];
  return card;
}
