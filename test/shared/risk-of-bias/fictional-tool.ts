/** An invented tool for the quality of a registry: other words, other answers, other levels than any there is. */
const words = (nb: string, en: string) => ({ nb, en });
const level = (id: string, symbol: string, colour: string, severity: number) => ({
  ...{ id, symbol, colour, severity },
  name: words(id, id),
});

export const fictionalTool = {
  id: 'registerkvalitet',
  version: '0.1',
  name: words('Registerkvalitet', 'Registry quality'),
  about: words('Oppdiktet verktøy for registre.', 'An invented tool for registries.'),
  unit: 'study',
  variants: [
    { id: 'local', name: words('Lokalt register', 'Local registry') },
    { id: 'national', name: words('Nasjonalt register', 'National registry') },
  ],
  answers: {
    'over-90': { name: words('Over 90 %', 'Above 90 %') },
    'under-90': { name: words('Under 90 %', 'Below 90 %') },
    full: { name: words('Full', 'Full') },
    delvis: { name: words('Delvis', 'Partial') },
    ingen: { name: words('Ingen', 'None') },
    NA: { name: words('Ikke relevant', 'Not applicable') },
  },
  levels: [level('god', '+', 'good', 0), level('mangelfull', '–', 'bad', 1)],
  settings: [{ kind: 'domains', id: 'key', name: words('Avgjørende', 'Decisive'), default: ['dekning'] }],
  domains: [
    {
      id: 'dekning',
      name: words('Dekning', 'Coverage'),
      short: words('Dekning', 'Coverage'),
      questions: [{ id: 'dekning', text: words('Dekningsgrad?', 'Coverage?'), answers: ['over-90', 'under-90'] }],
      tables: [
        [
          { when: { dekning: ['over-90'] }, proposes: 'god' },
          { when: { dekning: ['under-90'] }, proposes: 'mangelfull' },
        ],
      ],
    },
    {
      id: 'kobling',
      name: words('Kobling', 'Linkage'),
      short: words('Kobling', 'Linkage'),
      questions: [
        {
          id: 'kobling',
          text: words('Kobles registeret?', 'Is the registry linked?'),
          answers: ['full', 'delvis', 'ingen'],
          askedWhen: [{ dekning: ['over-90'] }],
        },
      ],
      tables: [
        [
          { when: { kobling: ['full'] }, proposes: 'god' },
          { when: { kobling: ['delvis', 'ingen', 'NA'] }, proposes: 'mangelfull' },
        ],
      ],
      prompts: [{ when: { kobling: ['delvis'] }, text: words('Er koblingen prøvd?', 'Was the linkage tested?') }],
    },
    {
      id: 'eier',
      name: words('Eier', 'Owner'),
      short: words('Eier', 'Owner'),
      variants: ['local'],
      questions: [],
    },
  ],
  overall: {
    levels: [
      level('brukbart', '+', 'good', 0),
      level('med-forbehold', '!', 'caution', 1),
      level('nei', '×', 'worst', 2),
    ],
    rules: [
      { when: [{ levels: ['mangelfull'], among: { setting: 'key' }, atLeast: 1 }], proposes: 'nei' },
      { when: [{ levels: ['god'], all: true }], proposes: 'brukbart' },
      { when: [{ levels: ['mangelfull'], among: { except: 'key' }, atLeast: 1 }], proposes: 'med-forbehold' },
    ],
  },
};
