import type { Card, CardSource } from '../../../shared/contract/cards.ts';
import { buildCard, template } from '../../shared/cards/card-builder.ts';

export { template };

const source = (over: Partial<CardSource> = {}): CardSource => ({
  documentId: 'd1',
  quote: 'Stimulering av ryggmarg har vært i bruk i over 40 år',
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
        'Stimulering av ryggmarg som behandling av kronisk radikulær smerte i korsrygg er en metode som har vært i bruk i over 40 år (1). Behandlingen benytter elektroder implantert i ryggmargskanalen, festet til en pulsgenerator, som gir intermitterende elektriske signaler til ryggmargen.\nEn nylig publisert randomisert, kontrollert studie fra Norge (2022) viser ingen forskjell i selvrapportert smerte ved elektrisk stimulering sammenlignet med placebostimulering (2;3).',
      population:
        'personer med kronisk radikulær (nevropatisk) smerte i korsrygg, som ikke responderer på konservativ behandling',
      comparator: 'placebo, legemiddelbehandling, annen smertehåndtering',
      intervention: 'epidural elektrisk ryggmargsstimulering',
      outcome: 'smerte, livskvalitet, uønskede hendelser',
      experts: 'nevrologer, nevrokirurger',
      methodType: 'procedure',
      field: 'Nevrologi',
      approval: ['fda', 'ce'],
      approvalComment:
        'det finnes flere ulike typer produkter og produsenter. Antar at det utstyret som brukes i Norge er CE-merket.',
      funding: ['specialist'],
      use: ['reassessment', 'norway', 'europe'],
      useComment: 'ca. 300 personer får behandlingen i Norge hvert år',
      recommendation: ['1', '1-effect', '1-safety', '1-economics', '1-ethics'],
      recommendationComment:
        'metoden er ikke tidligere vurdert i Nye metoder, og grunnet motstridende dokumentasjon anser vi det som hensiktsmessig å få oversikt over evidensgrunnlaget.',
      pointsMethod: [
        'Elektroder i epiduralrommet gir svake strømpulser',
        'Ca. 300 personer får behandlingen hvert år (1)',
      ],
      pointsEvidence: ['Én norsk placebokontrollert studie (n=50) uten forskjell (2)', 'Tre pågående studier ≥ 18 år'],
      pointsEconomics: ['500 000 kroner per pasient, 150 mill. kroner i året'],
      pointsRecommendation: ['Fullstendig metodevurdering'],
      genericName: 'Ryggmargsstimulator',
      productNames: 'Senza, Intellis, WaveWriter Alpha',
      manufacturers: 'Nevro, Medtronic, Boston Scientific',
      principle:
        'Ryggmargsstimulering (SCS) innebærer at elektroder føres inn i epiduralrommet under røntgengjennomlysning. De kobles til en pulsgenerator under huden.\nPasienten styrer intensiteten selv. Prøvestimulering i én til to uker går forut for varig implantasjon (4).',
      benefit: 'Mindre smerte og bedre livskvalitet hos personer som ikke har nytte av annen behandling.',
      safety: '«infeksjon hos 4,9 %»\n«lead migration 13%»',
      disease: 'Kronisk radikulær smerte rammer 1–1,3 mill. nordmenn i løpet av livet. Forekomsten øker med alder.',
      currentTreatment: 'Legemidler mot nevropatisk smerte, fysioterapi, tverrfaglig rehabilitering.',
      healthEconomics: '500 000 kroner × 300 pasienter = 150 mill. kroner.',
      keyStudies:
        'Hara og medarbeidere (2) randomiserte 50 personer til burst-SCS eller placebo i overkrysningsdesign. ODI ble redusert med 10,6 poeng mot 9,3 poeng.',
      ongoingTrials: [
        [
          'Voksne ≥18 år, symptomatisk, degenerativ skivesykdom\n(n=84)',
          'SCS',
          'Spinal fusjonskirurgi',
          'Oswestry disability index: selvrapportert mål på smerte og uførhet',
          'NCT05466110\nRCT',
          'Rekrutterer\nEstimert ferdig: 2026\nTyskland',
        ],
        [
          'Voksne ≥18 år, nevropatisk smerte i bein med ryggpatologi\n(n=120)',
          'SCS med konvensjonell stimuli',
          'SCS med Differential Target Multiplexed™ (DTM) stimuli',
          'Non-inferiority Visual Analogue Scale (VAS)',
          'NCT04244669\nRCT',
          'Rekrutterer\nEstimert ferdig: 2025\nSpania',
        ],
      ],
      ongoingTrialsNote: 'SCS: spinal cord stimulation (ryggmargsstimulering)',
      assessmentsNational: 'Vi har ikke identifisert noen lokale eller nasjonale metodevurderinger.',
      assessmentsInternational:
        'NICE (2019): Senza spinal cord stimulation system. «The case for adopting Senza is supported by the evidence.»',
      references: [
        'Sdrulla AD, Guan Y, Raja SN. Spinal cord stimulation: clinical efficacy and potential mechanisms. Pain Pract. 2018;18(8):1048–67. doi:10.1111/papr.12692',
        'Hara S, Andresen H, Solheim O, Carlsen SM, Sundstrøm T, Lønne G, et al. Effect of spinal cord burst stimulation vs placebo stimulation. JAMA. 2022;328(15):1506–1514.',
        'Folkehelseinstituttet. Rapport. Oslo: FHI; 2021.',
        'NICE. Senza spinal cord stimulation system. 2019.',
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
    source({ start: 200, end: 260, quote: 'ingen forskjell i selvrapportert smerte', page: 3 }),
  ];
  card.fields.population!.sources = [source()];
  card.fields.principle!.sources = [source({ documentId: 'd2', page: 7, start: 5, end: 9, quote: 'electrodes' })];
  card.fields.ongoingTrials!.sources = [{ trialId: 't1', sha256: '' }];
  return card;
}
