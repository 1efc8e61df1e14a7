/** Two files of references, as two searches bring them: one publication certainly in both, one perhaps. */
const record = (...lines: string[]) =>
  `TY  - JOUR\n${lines.join('\n')}\nJO  - Tidsskrift for oppdiktet medisin\nER  - \n`;

const feathers = [
  'AU  - Nordfjell, Åse',
  'TI  - Fjær mot innbilt kløe hos voksne: en randomisert studie',
  'PY  - 2020',
  'VL  - 12',
  'SP  - 11',
];
const stones = ['AU  - Bølgen, Per', 'TI  - Varme steiner mot urolige albuer i fjellbygder', 'VL  - 7', 'SP  - 40'];

export const duplicateFiles: Record<string, string> = {
  'første.ris':
    record(...feathers, 'DO  - 10.5555/itch.2020.1') + record(...stones, 'PY  - 2018', 'DO  - 10.5555/stone.1'),
  'andre.ris':
    record(...feathers, 'AB  - Fjær hjelper.') +
    record(...stones, 'PY  - 2020') +
    record('AU  - Ås, Tuva', 'TI  - Noe helt annet, for sammenligningens skyld', 'PY  - 2021'),
};
