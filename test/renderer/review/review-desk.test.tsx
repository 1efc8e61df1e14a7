/** The structure beside the page: looked at in its place, set right, and taken back. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { fakeDocument, fakeRecognised, fakeText, placeOf } from '../helpers/fake-document.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import type { FakeState } from '../helpers/fake-services.ts';
import { renderApp } from '../helpers/render-app.tsx';

const own = fakeRecognised();
const recognised: Recognised = {
  ...own,
  fields: [{ section: '1', label: 'Sikkerhet', text: 'Infeksjon', ...placeOf('Infeksjon ved implantatet') }],
  questions: [
    ...own.questions!,
    {
      number: 4,
      prompt: 'Hvem gjelder den?',
      answer: '',
      yesNo: [{ label: 'Barn', value: null }],
      confidence: 0.95,
      page: 2,
    },
  ],
  unassigned: [
    { text: 'Voksne med smerte. Ikke barn.', page: 2 },
    { text: 'Sendes til etaten.', page: 2 },
  ],
  indicators: [{ code: 'A1', name: 'Helet', definition: 'etter 12 uker', thresholds: { high: '≥ 80 %' } }],
  paragraphs: [{ number: '1.1', text: 'Første avsnitt.' }],
  evidence: [{ design: 'RCT', studies: 2, publications: 3 }],
  outcomes: { efficacy: ['færre sår'], safety: ['blødning'] },
  statistics: [{ value: 4, unit: '%', quote: '4 % av deltakerne', page: 2 }],
  figures: [{ number: '1', caption: 'Flyt' }],
  versionLog: [{ date: '2026-01-10', change: 'Første versjon' }],
  links: ['https://lapp.example/a'],
  tables: [{ number: '2', caption: 'Antall', columns: ['År', 'Antall'], rows: [['2025', '12']], page: 2 }],
};

/** In the signs of the language of the screen, which the browser puts there. */
const quoted = (element: Element) => [...element.querySelectorAll('q')].map((quote) => quote.textContent);

async function open(change: Partial<FakeState> = {}) {
  const host = fakeHost({ documents: [fakeDocument({ recognised })], ...change });
  const view = renderApp(null, { host, route: { screen: 'reader', documentId: 'doc-1' } });
  await view.user.click(await screen.findByRole('radio', { name: 'Struktur' }, { timeout: 15_000 }));
  const root = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-review]');
    expect(found).not.toBeNull();
    return found!;
  });
  const structure = within(root);
  const value = (name: string | RegExp) => structure.getByRole('button', { name });
  return { ...view, root, structure, value };
}

test('a part of what has one place shows its own words, and the whole place where they are not printed so', async () => {
  const advice = { number: '1', text: 'Infeksjon ved implantatet forekom', strength: 'hos 4 %', certainty: 'høy' };
  const recommendations = [{ ...advice, ...placeOf('Infeksjon ved implantatet forekom hos 4 % av deltakerne.') }];
  const { value, user } = await open({
    documents: [fakeDocument({ recognised: { ...own, kind: 'guideline', recommendations } })],
  });
  const shown = () => document.querySelector('mark[data-kind="selection"]')?.textContent;
  await user.click(value(/hos 4 %/));
  await waitFor(() => expect(shown()).toBe('hos 4 %'));
  await user.click(value(/^høy/));
  await waitFor(() => expect(shown()).toBe('Infeksjon ved implantatet forekom hos 4 % av deltakerne.'));
});

test('a cell of a table shows its own words on the page, a cell that the page does not print the caption', async () => {
  const table = {
    number: '2',
    caption: 'Studier',
    columns: ['Studie', 'Personer'],
    rows: [
      ['NCT90000001', 'rekrutterer 120 personer'],
      ['NCT90000001', '13 000'],
    ],
    ...placeOf('4.2 Pågående studier'),
  };
  const { value, user } = await open({
    documents: [fakeDocument({ recognised: { ...own, tables: [table] } })],
  });
  const shown = () => document.querySelector('mark[data-kind="selection"]')?.textContent;
  await user.click(value(/rekrutterer 120 personer/));
  await waitFor(() => expect(shown()).toBe('rekrutterer 120 personer'));
  await user.click(value(/13 000/));
  await waitFor(() => expect(shown()).toBe('4.2 Pågående studier'));
});

test('the mark of a cell leads to its footnote below the table, lit on the page, and back; a corrected cell keeps it', async () => {
  const note = 'Infeksjon ved implantatet forekom';
  const table = {
    number: '2',
    caption: 'Antall',
    columns: ['Klinikk', 'Personer*'],
    rows: [
      ['Nord', '104a'],
      ['Sør', '97a'],
    ],
    notes: [
      { mark: '*', text: 'Alle aldre.', cells: [{ row: null, column: 1 }] },
      {
        mark: 'a',
        text: note,
        cells: [
          { row: 0, column: 1 },
          { row: 1, column: 1 },
        ],
        ...placeOf(note),
      },
    ],
  };
  const { structure, value, user } = await open({
    documents: [fakeDocument({ recognised: { ...own, tables: [table] } })],
  });
  const notes = within(structure.getByRole('list', { name: 'Fotnoter' }));
  expect(notes.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '*Alle aldre.',
    expect.stringMatching(`^a${note} s\\. \\d$`),
  ]);
  expect(value('104').textContent).toBe('104');
  expect(value('Fotnote *')).toBeTruthy();
  const second = structure.getAllByRole('button', { name: 'Fotnote a' })[1]!;
  second.focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement?.textContent).toContain(note);
  await waitFor(() => expect(document.querySelector('mark[data-kind="selection"]')?.textContent).toBe(note));
  await user.tab();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(second);
  await user.click(value('97'));
  await user.click(value('97'));
  await user.clear(structure.getByRole('textbox'));
  await user.type(structure.getByRole('textbox'), '98{Enter}');
  await structure.findByText('rettet');
  expect(value('98').closest('td')?.textContent).toBe('98retteta');
});

test('a part of the PICO, which comes without a place, shows its words on the page', async () => {
  const { root, user } = await open();
  await user.click(root.querySelector('[data-value*="pico"]')!);
  const { population } = own.pico!;
  await waitFor(() => expect(document.querySelector('mark[data-kind="selection"]')?.textContent).toBe(population[0]));
});

test('a warning lights the words that it is about, until a value is chosen', async () => {
  const warnings = [{ code: 'own', message: 'Tallet stemmer ikke.', ...placeOf('4 % av deltakerne') }];
  const { value, user } = await open({ documents: [fakeDocument({ recognised: { ...recognised, warnings } })] });
  const shown = () => document.querySelector('mark[data-kind="selection"]')?.textContent;
  await user.click(screen.getByRole('button', { name: 'Tallet stemmer ikke.' }));
  await waitFor(() => expect(shown()).toBe('4 % av deltakerne'));
  await user.click(value('Infeksjon s. 2'));
  await waitFor(() => expect(shown()).toBe('Infeksjon'));
  await user.click(screen.getByRole('button', { name: 'Tallet stemmer ikke.' }));
  await user.click(screen.getByRole('radio', { name: 'Side' }));
  await user.click(await screen.findByRole('button', { name: 'Tallet stemmer ikke.' }));
  await waitFor(() => expect(shown()).toBe('4 % av deltakerne'));
});

test('every part of what was recognised is shown', async () => {
  const { root } = await open();
  const parts = ['Tekst uten plass', 'Avsnitt', 'Utfall', 'Indikatorer', 'Dokumentasjon', 'Tall i teksten', 'Figurer'];
  const headings = [...root.querySelectorAll('h2')].map((heading) => heading.textContent);
  expect(headings).toEqual(expect.arrayContaining([...parts, 'Versjonslogg']));
  const values = [...root.querySelectorAll('[data-value]')].map((value) => value.textContent);
  expect(values).toEqual(expect.arrayContaining(['≥ 80 %', 'færre sår', 'Første avsnitt.', '12']));
});

test('pressed once a value shows its place on the page, pressed again it is corrected, and says so', async () => {
  const { user, host, value, structure } = await open();
  await user.click(value('Infeksjon s. 2'));
  await waitFor(() => expect(document.querySelector('mark[data-kind="selection"]')?.textContent).toBe('Infeksjon'));
  await user.click(value('Infeksjon s. 2'));
  const field = structure.getByRole('textbox', { name: 'Sikkerhet' });
  await user.type(field, 'er i såret{Enter}');
  await waitFor(() =>
    expect(host.state.corrections).toMatchObject([{ text: 'Infeksjoner i såret', words: 'Infeksjon' }]),
  );
  expect(await structure.findByText('rettet')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(value('Infeksjoner i såret s. 2')));
  const bar = within(screen.getByRole('toolbar', { name: 'Rett Sikkerhet' }));
  expect(bar.getByText(/Gjenkjent som «Infeksjon»\. Kari Nordmann/)).toBeTruthy();
  await user.click(bar.getByRole('button', { name: /Tilbake til det gjenkjente/ }));
  await waitFor(() => expect(host.state.corrections).toEqual([]));
  expect(await structure.findByRole('button', { name: 'Infeksjon s. 2' })).toBeTruthy();
});

test('J and K walk the values, Enter opens one and Esc leaves it', async () => {
  const { user, structure, value } = await open();
  await user.keyboard('j');
  expect(document.activeElement).toBe(value('ID2026_031'));
  await user.keyboard('j');
  expect(document.activeElement).toBe(value('2026-03-14'));
  await user.keyboard('k{Enter}');
  expect(structure.getByRole('textbox', { name: 'Nye metoder-ID' })).toBe(document.activeElement);
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(value('ID2026_031'));
});

test('a date that is none is not saved, and says how it is written', async () => {
  const { user, host, structure, value } = await open();
  await user.dblClick(value('2026-03-14'));
  await user.type(structure.getByRole('textbox', { name: 'Publisert' }), 'x');
  expect(structure.getByText('Skriv datoen som 2026-11-22, 2026-11 eller 2026.')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(host.state.corrections).toEqual([]);
});

test('boxes are ticked by one press', async () => {
  const { user, structure, host } = await open();
  await user.click(structure.getByRole('checkbox', { name: 'Fullstendig metodevurdering', checked: false }));
  expect(await structure.findByRole('checkbox', { name: 'Fullstendig metodevurdering', checked: true })).toBeTruthy();
  await user.click(structure.getByRole('button', { name: 'Barn: ikke svart' }));
  expect(await structure.findByRole('button', { name: 'Barn: ja' })).toBeTruthy();
  expect(host.state.corrections).toHaveLength(2);
});

test('text of the tray is moved to a question by keys', async () => {
  const { user, structure, value } = await open();
  await user.click(value('Sendes til etaten. s. 2'));
  await user.keyboard('m');
  const dialog = within(await screen.findByRole('dialog', { name: 'Flytt teksten' }));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Hvor skal teksten stå?' }), '4 Hvem gjelder den?');
  await user.click(dialog.getByRole('button', { name: 'Flytt' }));
  const question = (await structure.findByText('Hvem gjelder den?')).closest('li')!;
  expect(await within(question).findByRole('button', { name: 'Sendes til etaten. s. 2' })).toBeTruthy();
});

test('a text is split where its first sentence ends, and two are merged', async () => {
  const { user, host, value, structure } = await open();
  await user.click(value('Voksne med smerte. Ikke barn. s. 2'));
  await user.keyboard('s');
  const split = within(await screen.findByRole('dialog', { name: 'Del teksten' }));
  await user.click(split.getByRole('button', { name: 'Del' }));
  await structure.findByRole('button', { name: 'Voksne med smerte. s. 2' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Shift>}m{/Shift}');
  const merge = within(await screen.findByRole('dialog', { name: 'Slå sammen' }));
  await user.click(merge.getByRole('button', { name: 'Slå sammen' }));
  expect(await structure.findByRole('button', { name: 'Voksne med smerte. Ikke barn. s. 2' })).toBeTruthy();
  expect(host.state.corrections.map(({ action }) => action)).toEqual(['split', 'merge']);
});

test.each([
  ['s', 'Del teksten'],
  ['m', 'Flytt teksten'],
  ['{Shift>}m{/Shift}', 'Slå sammen'],
])('the dialog of %s is left by its button, and nothing is changed', async (key, name) => {
  const { user, host, value } = await open();
  await user.click(value('Voksne med smerte. Ikke barn. s. 2'));
  await user.keyboard(key);
  const dialog = within(await screen.findByRole('dialog', { name }));
  await user.click(dialog.getByRole('button', { name: 'Avbryt' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(host.state.corrections).toEqual([]);
});

test('only what is uncertain or has no place is shown where that is asked for', async () => {
  const { user, structure } = await open();
  await user.click(screen.getByRole('checkbox', { name: 'Bare det som er usikkert eller uten plass (3)' }));
  expect(structure.getByText('Hva er metoden?')).toBeTruthy();
  expect(structure.queryByText('Hvem gjelder den?')).toBeNull();
  expect(structure.queryByRole('heading', { name: 'PICO' })).toBeNull();
});

test('a correction whose value is not recognised any more is told, and can be removed', async () => {
  const lost = {
    id: 'c1',
    documentId: 'doc-1',
    target: { kind: 'pico' as const, path: ['population'], ordinal: 7, made: null },
    words: 'noe annet',
    action: 'set' as const,
    text: 'voksne',
    other: null,
    otherWords: '',
    place: null,
    isWaiting: false,
    at: '2026-11-20T12:04:00.000Z',
    by: 'Solveig Moe',
  };
  const { user, structure, host } = await open({ corrections: [lost] });
  expect(structure.getByText(/Populasjon, rettet:/).textContent).toBe('Populasjon, rettet: noe annet → voksne');
  expect(quoted(structure.getByText(/Populasjon, rettet:/))).toEqual(['noe annet', 'voksne']);
  await user.click(structure.getByRole('button', { name: 'Fjern rettelsen' }));
  await waitFor(() => expect(host.state.corrections).toEqual([]));
});

test('in a library that is open to read only values are looked at and not changed', async () => {
  const { library } = fakeHost().state;
  const { user, host, value, structure } = await open({ library: { ...library, isReadOnly: true } });
  await user.click(value('Infeksjon s. 2'));
  await user.click(value('Infeksjon s. 2'));
  expect(structure.queryByRole('textbox')).toBeNull();
  await user.click(structure.getByRole('checkbox', { name: 'Fullstendig metodevurdering' }));
  await user.keyboard('m');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(host.calls.filter(({ path }) => path === 'corrections.add')).toEqual([]);
});

test('a document is read again on request, and says why where it stays as it was', async () => {
  const reread = {
    kind: 'reread' as const,
    id: 'job-1',
    state: 'done' as const,
    startedAt: '2026-11-20T12:04:00.000Z',
    error: null,
    filesDone: 1,
    filesTotal: 1,
    current: null,
    pagesPerSecond: null,
    result: {
      outcomes: [
        {
          path: 'varsel.txt',
          status: 'refused' as const,
          ids: ['doc-1'],
          code: 'reread-text-differs',
          details: { file: 'varsel.txt' },
          warnings: [],
        },
      ],
      counts: { imported: 0, duplicate: 0, updated: 0, refused: 1 },
      milliseconds: 1,
    },
  };
  const { user, host } = await open({ jobs: [reread] });
  expect(await screen.findByText(/varsel\.txt er som før/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Les på nytt' }));
  await waitFor(() => expect(host.calls).toContainEqual({ path: 'imports.reread', input: { ids: ['doc-1'] } }));
});

test('a correction of the earlier version waits beside what stands there now, and is used or removed', async () => {
  const waiting = {
    id: 'c1',
    documentId: 'doc-1',
    target: { kind: 'date' as const, path: ['published'], ordinal: 0, made: null },
    words: '2025',
    action: 'set' as const,
    text: '2026-02-01',
    other: null,
    otherWords: '',
    place: null,
    isWaiting: true,
    at: '2026-11-20T12:04:00.000Z',
    by: 'Solveig Moe',
  };
  const { user, structure, host } = await open({ corrections: [waiting] });
  expect(structure.getByRole('heading', { name: 'Rettelser fra forrige versjon' })).toBeTruthy();
  expect(quoted(structure.getByText(/→/))).toEqual(['2025', '2026-02-01']);
  await user.click(structure.getByRole('button', { name: 'Bruk rettelsen' }));
  await waitFor(() => expect(host.state.corrections).toMatchObject([{ isWaiting: false }]));
  expect(structure.queryByRole('heading', { name: 'Rettelser fra forrige versjon' })).toBeNull();
});

test('words chosen on the page by keys become the value’s, and the place alone changes only that', async () => {
  const { user, structure, value, host } = await open();
  await user.click(value('Infeksjon s. 2'));
  await user.keyboard('n');
  const use = await structureBar();
  await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  await user.click(within(use).getByRole('button', { name: /Bruk de valgte ordene/ }));
  await waitFor(() => expect(host.state.corrections).toMatchObject([{ action: 'place', target: { kind: 'field' } }]));
  const [made] = host.state.corrections;
  expect(made!.text).toBe(fakeText.slice(made!.place!.start, made!.place!.end));
  expect(made!.text).toContain('Infeksjon ved');
  await user.keyboard('n{Shift>}p{/Shift}');
  await waitFor(() => expect(host.state.corrections).toMatchObject([{}, { action: 'place', text: made!.text }]));
  expect(structure.getAllByText('rettet').length).toBe(1);
});

const structureBar = () => screen.findByRole('toolbar', { name: 'Rett Sikkerhet' });

test('an item that was missed is added to the PICO, typed or with the chosen words', async () => {
  const { user, host, root } = await open();
  root.focus();
  await user.keyboard('a');
  const dialog = await screen.findByRole('dialog', { name: 'Legg til det som ble oversett' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Tekst' }), 'barn over 12 år');
  await user.selectOptions(within(dialog).getByRole('combobox'), 'PICO: Populasjon');
  await user.click(within(dialog).getByRole('button', { name: 'Legg til' }));
  await waitFor(() =>
    expect(host.state.corrections).toMatchObject([
      { action: 'add', text: 'barn over 12 år', place: null, target: { kind: 'pico', path: ['population'] } },
    ]),
  );
});

test('the number of a table and a link are corrected; a link is added, and taken out', async () => {
  const { user, root, value } = await open();
  const tableHead = () => [...root.querySelectorAll('h3')].find((each) => each.textContent?.includes('Antall'))!;
  await user.click(within(tableHead()).getByRole('button', { name: '2' }));
  await user.click(within(tableHead()).getByRole('button', { name: '2' }));
  await user.clear(await screen.findByRole('textbox', { name: '2: Nummer' }));
  await user.type(screen.getByRole('textbox', { name: '2: Nummer' }), '3{Enter}');
  await waitFor(() => expect(tableHead().textContent).toContain('3'));
  await user.click(value('Rett https://lapp.example/a'));
  await user.type(await screen.findByRole('textbox', { name: 'Lenke' }), 'bc{Enter}');
  await waitFor(() => expect(value('Rett https://lapp.example/abc')).toBeTruthy());
  expect(document.activeElement).toBe(value('Rett https://lapp.example/abc'));
  await user.keyboard('{Backspace}');
  await waitFor(() => expect(root.textContent).not.toContain('lapp.example'));
  await waitFor(() => expect(root.contains(document.activeElement)).toBe(true));
  await user.keyboard('a');
  const dialog = await screen.findByRole('dialog', { name: 'Legg til det som ble oversett' });
  await user.type(within(dialog).getByRole('textbox'), 'https://lapp.example/ny');
  await user.selectOptions(within(dialog).getByRole('combobox'), 'Lenker');
  await user.click(within(dialog).getByRole('button', { name: 'Legg til' }));
  await waitFor(() => expect(value('Rett https://lapp.example/ny')).toBeTruthy());
});
