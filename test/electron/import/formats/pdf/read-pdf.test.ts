import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../../../electron/import/formats/pdf/extract-pdf.ts';
import { type RawPdf, readPdf } from '../../../../../electron/import/formats/pdf/read-pdf.ts';
import { rectsFromRange } from '../../../../../shared/anchors/rects.ts';
import { lines, type PdfOptions, type PdfPage, writePdf } from '../../../../fixtures/pdf/write-pdf.ts';

async function read(pages: readonly PdfPage[], options?: PdfOptions): Promise<RawPdf> {
  const pdf = await readPdf(writePdf(pages, options), () => undefined);
  if (pdf.kind === 'refused') throw new Error(`refused: ${pdf.code} ${JSON.stringify(pdf.details)}`);
  return pdf;
}

const textOf = async (page: PdfPage) => (await read([page])).pages[0]?.text;

const prose = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name} line ${index + 1} holds enough words to fill it`);

describe('reading order', () => {
  it('reads two columns one after the other, below a title over both', async () => {
    const [left, right] = [prose('Left', 10), prose('Right', 10)];
    const title = { x: 60, y: 760, text: 'A title that runs over both of the columns of this page here', size: 16 };
    const text = await textOf({ texts: [title, ...lines(50, 700, left), ...lines(330, 700, right)] });
    expect(text?.split('\n').filter(Boolean)).toEqual([title.text, ...left, ...right]);
  });

  it('reads columns also where they were drawn line by line across the page', async () => {
    const [left, right] = [prose('Left', 12), prose('Right', 12)];
    const across = left.flatMap((text, index) => [
      { x: 50, y: 700 - index * 14, text },
      { x: 330, y: 700 - index * 14, text: right[index] ?? '' },
    ]);
    expect((await textOf({ texts: across }))?.split('\n').filter(Boolean)).toEqual([...left, ...right]);
  });

  it('keeps table rows on one line with two spaces between cells', async () => {
    const rows = ['Arm|Patients|Events', 'Active|120|14', 'Control|118|29'];
    const texts = rows.flatMap((row, index) =>
      row.split('|').map((text, column) => ({ x: 60 + column * 120, y: 700 - index * 16, text })),
    );
    expect(await textOf({ texts })).toBe('Arm  Patients  Events\nActive  120  14\nControl  118  29');
  });

  it('reads a wrapped cell whole before the next cell of its row', async () => {
    const texts = [
      ...lines(60, 700, ['Status og', 'prinsipp']),
      ...lines(200, 700, ['Metoden er beskrevet', 'over tre linjer', 'i denne cellen.']),
      ...lines(60, 640, ['Nytte']),
      ...lines(200, 640, ['Uklar.']),
    ];
    expect(await textOf({ texts })).toBe(
      'Status og\nprinsipp\n\nMetoden er beskrevet\nover tre linjer\ni denne cellen.\n\nNytte  Uklar.',
    );
  });

  it('orders by place where the file draws the page from bottom to top', async () => {
    expect(await textOf({ texts: lines(60, 700, ['first', 'second', 'third']).reverse() })).toBe(
      'first\nsecond\nthird',
    );
  });

  it('keeps a raised number with its word', async () => {
    const texts = [
      { x: 60, y: 700, text: 'known', size: 10 },
      { x: 88.5, y: 704, text: '12', size: 6 },
      { x: 99, y: 700, text: 'since', size: 10 },
    ];
    expect(await textOf({ texts })).toBe('known12 since');
  });

  it('keeps a stretched line of a narrow column together', async () => {
    const words = [60, 96, 132, 162].map((x, index) => ({
      x,
      y: 700,
      text: ['over', 'time', 'the', 'risk'][index] ?? '',
    }));
    const cell = [...words, { x: 60, y: 686, text: 'of infection becomes lower' }];
    expect(await textOf({ texts: [...cell, { x: 260, y: 700, text: 'High' }] })).toBe(
      'over time the risk\nof infection becomes lower\n\nHigh',
    );
  });

  it('drops text painted twice to look bold', async () => {
    const text = 'Heavy heading';
    expect(
      await textOf({
        texts: [
          { x: 60, y: 700, text },
          { x: 60.3, y: 700, text },
        ],
      }),
    ).toBe(text);
  });
});

describe('places', () => {
  it('gives each run the box of its text, from the top left corner in points', async () => {
    const { pages } = await read([{ texts: [{ x: 60, y: 700, text: 'Placed', size: 20 }] }]);
    const [page] = pages;
    const run = page?.runs[0];
    expect(page?.text.slice(run?.start, run?.end)).toBe('Placed');
    expect(run?.x).toBeCloseTo(60, 1);
    expect(run?.y).toBeCloseTo(800 - 700 - 16, 1);
    expect(run?.height).toBeCloseTo(20, 1);
    expect(run?.width).toBeGreaterThan(50);
    expect(run?.width).toBeLessThan(80);
    expect(page).toMatchObject({ widthPt: 600, heightPt: 800, rotation: 0 });
  });

  it('turns a rotated page upright: size before rotation, places after it', async () => {
    const { pages } = await read([{ rotate: 90, texts: [{ x: 100, y: 60, text: 'Sideways', turn: 90 }] }]);
    const [page] = pages;
    const run = page?.runs[0];
    expect(page).toMatchObject({ widthPt: 600, heightPt: 800, rotation: 90, text: 'Sideways' });
    expect(run?.x).toBeCloseTo(60, 1);
    expect(run?.y).toBeCloseTo(100 - 8, 1);
    expect(run?.width).toBeGreaterThan(run?.height ?? 0);
  });

  it('reads text that stands sideways on an upright page after the rest', async () => {
    const { pages } = await read([
      { texts: [{ x: 30, y: 300, text: 'margin note', turn: 90 }, ...lines(60, 700, ['body of text', 'goes on'])] },
    ]);
    const [page] = pages;
    // A run for each word, from the bottom upwards.
    const [first, second] = page?.runs.slice(-2) ?? [];
    expect(page?.text).toBe('body of text\ngoes on\n\nmargin note');
    expect(first?.height).toBeGreaterThan(first?.width ?? 0);
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(500, 0);
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBeLessThan(first?.y ?? 0);
  });
});

describe('forms', () => {
  const page: PdfPage = {
    texts: [
      { x: 60, y: 700, text: 'Name' },
      { x: 60, y: 680, text: 'New method' },
      { x: 60, y: 660, text: 'In use' },
      { x: 60, y: 640, text: 'Describe it:' },
      { x: 60, y: 500, text: 'Next question' },
    ],
    fields: [
      { name: 'who', rect: [200, 697, 400, 711], value: 'Kari Nordmann' },
      { name: 'new', rect: [200, 678, 210, 688], value: true },
      { name: 'used', rect: [200, 658, 210, 668], value: false },
      { name: 'text', rect: [60, 540, 500, 630], value: 'First line.\nSecond line.' },
      { name: 'empty', rect: [200, 497, 400, 511], value: '' },
    ],
  };

  it('puts values and ticks at their place in the text', async () => {
    const text = (await textOf(page)) ?? '';
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Name  Kari Nordmann',
      'New method  ☒',
      'In use  ☐',
      'Describe it:',
      'First line.',
      'Second line.',
      'Next question',
    ]);
  });

  const rect = [200, 697, 400, 711] as [number, number, number, number];
  const field = (entries: string): PdfPage => ({
    texts: [{ x: 60, y: 700, text: 'Svar' }],
    fields: [{ name: 'svar', rect, value: '', entries }],
  });

  it.each([
    [
      'a choice, by what is shown and not by its code',
      '/FT /Ch /Ff 131072 /Opt [[(h) (Hjertelapp)] [(n) (Nettbrett)]] /V (n)',
      'Nettbrett',
    ],
    ['a choice that has no codes', '/FT /Ch /Ff 131072 /Opt [(Hjertelapp) (Nettbrett)] /V (Hjertelapp)', 'Hjertelapp'],
    ['a choice that was typed', '/FT /Ch /Ff 393216 /Opt [[(h) (Hjertelapp)]] /V (Armbind)', 'Armbind'],
    [
      'a list with several chosen',
      '/FT /Ch /Ff 2097152 /Opt [[(h) (Hjertelapp)] [(n) (Nettbrett)]] /V [(h) (n)]',
      'Hjertelapp, Nettbrett',
    ],
    ['a comb', '/FT /Tx /Ff 16777216 /MaxLen 6 /V (123456)', '123456'],
    ['letters beyond Latin-1', '/FT /Tx /V <FEFF006700E50020226500200033>', 'gå ≥ 3'],
    ['a box without a picture of its states', '/FT /Btn /V /Yes /AS /Yes', '☒'],
    ['an empty box without a picture of its states', '/FT /Btn /V /Off', '☐'],
    ['a box whose state has a name of its own', '/FT /Btn /V /Ja /AS /Ja /AP << /N << /Ja 3 0 R /Off 3 0 R >> >>', '☒'],
    ['one button of a group, chosen', '/FT /Btn /Ff 32768 /V /ja /AS /ja /AP << /N << /ja 3 0 R /Off 3 0 R >> >>', '☒'],
    [
      'one button of a group, not chosen',
      '/FT /Btn /Ff 32768 /V /nei /AS /Off /AP << /N << /ja 3 0 R /Off 3 0 R >> >>',
      '☐',
    ],
    ['a value that the field inherits', '/Parent << /FT /Tx /T (over) /V (arvet) >>', 'arvet'],
  ])('reads %s', async (_, entries, value) => {
    expect(await textOf(field(entries))).toBe(`Svar  ${value}`);
  });

  it.each([
    ['a password', '/FT /Tx /Ff 8192 /V (hemmelig)'],
    ['a push button', '/FT /Btn /Ff 65536 /MK << /CA (Send) >>'],
    ['a signature', '/FT /Sig'],
  ])('leaves %s out', async (_, entries) => {
    expect(await textOf(field(entries))).toBe('Svar');
  });

  it.each([
    [0, { left: 100, right: 300, top: 180, bottom: 200 }],
    [90, { left: 600, right: 620, top: 100, bottom: 300 }],
    [180, { left: 300, right: 500, top: 600, bottom: 620 }],
    [270, { left: 180, right: 200, top: 300, bottom: 500 }],
  ])('places a value on a page turned by %i degrees where the field is seen', async (rotate, seen) => {
    const fields = [{ name: 'f', rect: [100, 600, 300, 620] as [number, number, number, number], value: 'verdi' }];
    const { pages } = await read([{ rotate, texts: [], fields }]);
    const run = pages[0]!.runs[0]!;
    expect(pages[0]!.text).toBe('verdi');
    expect(run.x).toBeGreaterThanOrEqual(seen.left);
    expect(run.y).toBeGreaterThanOrEqual(seen.top);
    expect(run.x + run.width).toBeLessThanOrEqual(seen.right);
    expect(run.y + run.height).toBeLessThanOrEqual(seen.bottom);
  });

  it('places the words of a long value on the lines of its field, each in its own place', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `ord${index}`);
    const entries = `/FT /Tx /Ff 4096 /DA (/F1 9 Tf 0 g) /V (${words.join(' ')})`;
    const fields = [{ name: 'f', rect: [60, 500, 360, 620] as [number, number, number, number], value: '', entries }];
    const { pages } = await read([{ texts: [{ x: 60, y: 640, text: 'Begrunn:' }], fields }]);
    const { text, runs } = pages[0]!;
    const numbers = runs.flatMap(({ start, end, x, y, width, height }) => [start, end, x, y, width, height]);
    const boxes = words.map((word) => {
      const start = text.search(new RegExp(`${word}(?!\\d)`));
      return rectsFromRange(numbers, { start, end: start + word.length })[0]!;
    });
    expect(text.replace(/\s+/g, ' ')).toBe(`Begrunn: ${words.join(' ')}`);
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(60);
      expect(x + width).toBeLessThanOrEqual(360);
      expect(y).toBeGreaterThanOrEqual(180);
      expect(y + height).toBeLessThanOrEqual(300);
      // «ord10» in nine points.
      expect(width).toBeGreaterThan(14);
      expect(width).toBeLessThan(28);
    }
    expect(new Set(boxes.map(({ y }) => Math.round(y))).size).toBe(6);
  });

  it.each([
    ['(Ord en) Tj 0 -13 Td (og to) Tj', 'Begrunn:\nOrd en\nog to', 13],
    ['[(Ord) -300 (en)] TJ T* (og to) Tj', 'Begrunn:\nOrd en\nog to', 17],
    ['(Eldre ord) Tj 0 -13 Td (som sto her) Tj', 'Begrunn:\nOrd en og to', null],
  ])('breaks a long value where the file draws it so, and not where that is older: %s', async (words, text, pitch) => {
    const rect: [number, number, number, number] = [60, 500, 360, 620];
    const entries = '/FT /Tx /Ff 4096 /DA (/F1 9 Tf 0 g) /V (Ord en og to)';
    const appearance = `/Tx BMC q BT 17 TL /F1 9 Tf 4 100 Td ${words} ET Q EMC`;
    const fields = [{ name: 'f', rect, value: '', entries, appearance }];
    const { pages } = await read([{ texts: [{ x: 60, y: 640, text: 'Begrunn:' }], fields }]);
    const [, first, second] = pages[0]!.runs;
    expect(pages[0]!.text.replace(/\n+/g, '\n')).toBe(text);
    if (pitch === null) return;
    expect(first).toMatchObject({ x: 64, height: 9 });
    expect(second!.y - first!.y).toBeCloseTo(pitch, 5);
  });

  it('refuses a form that only Adobe’s reader draws, and says so', async () => {
    const bytes = writePdf(
      [{ texts: lines(60, 700, ['Please wait...', 'Your PDF viewer may not be able to display this']) }],
      {
        hasXfa: true,
      },
    );
    expect(await readPdf(bytes, () => undefined)).toEqual({ kind: 'refused', code: 'file-xfa', details: {} });
  });

  it('reads the fields of an XFA form that has them', async () => {
    const { pages } = await read([page], { hasXfa: true });
    expect(pages[0]?.text).toContain('Kari Nordmann');
  });

  it('hands over all fields with name, value and page', async () => {
    const { formFields } = await read([{ texts: [] }, page]);
    expect(formFields.map(({ name, value, pageIndex }) => [name, value, pageIndex])).toEqual([
      ['who', 'Kari Nordmann', 1],
      ['new', true, 1],
      ['used', false, 1],
      ['text', 'First line.\nSecond line.', 1],
      ['empty', '', 1],
    ]);
    expect(formFields[0]?.area).toEqual({ left: 200, right: 400, top: 89, bottom: 103 });
  });

  it('tells what the form calls a field, where it says so', async () => {
    const told = { name: 'a1', rect, value: '', entries: '/FT /Tx /TU (Navn på metoden) /V (Hjertelapp)' };
    const button = '/FT /Btn /Ff 32768 /TU (I bruk) /V /ja /AS /ja /AP << /N << /ja 3 0 R /Off 3 0 R >> >>';
    const { formFields } = await read([{ texts: [], fields: [told, { name: 'b', rect, value: '', entries: button }] }]);
    expect(formFields.map(({ label }) => label)).toEqual(['Navn på metoden', 'I bruk: ja']);
  });

  it('recognises the answers of a form of any kind, each with its place in the text', async () => {
    const extracted = await extractPdf(writePdf([page]), 'skjema.pdf', () => undefined);
    if (extracted.kind === 'refused') throw new Error(extracted.code);
    const { fields = [], checkboxes = [] } = extracted.recognised;
    expect(
      fields.map(({ label, text, page: number, start, end }) => [
        label,
        text,
        number,
        extracted.text.slice(start, end),
      ]),
    ).toEqual([
      ['who', 'Kari Nordmann', 1, 'Kari Nordmann'],
      ['text', 'First line. Second line.', 1, 'First line.\nSecond line.'],
    ]);
    expect(
      checkboxes.map(({ label, checked, start, end }) => [label, checked, extracted.text.slice(start, end)]),
    ).toEqual([
      ['new', true, '☒'],
      ['used', false, '☐'],
    ]);
  });
});

describe('the document', () => {
  it('tells outline and title', async () => {
    const pdf = await read([{ texts: lines(60, 700, ['x']) }], { title: 'Of the file', outline: ['One', 'Two'] });
    expect(pdf).toMatchObject({ metadataTitle: 'Of the file', outlineTitles: ['One', 'Two'] });
  });

  it('warns of pages without text and names them', async () => {
    const { warnings } = await read([{ texts: lines(60, 700, ['words']) }, { texts: [] }]);
    expect(warnings).toEqual([expect.objectContaining({ code: 'no-text-layer', page: 2 })]);
  });

  it('warns of pages whose fonts do not tell their letters', async () => {
    const { warnings } = await read([{ texts: [{ x: 60, y: 700, text: '\x01\x02\x03\x04\x05\x06' }] }]);
    expect(warnings).toEqual([expect.objectContaining({ code: 'text-unreadable', page: 1 })]);
  });

  it('reads a file encrypted without a password', async () => {
    const pdf = await read([{ texts: lines(60, 700, ['open to all']) }], { password: '', title: 'T' });
    expect(pdf.pages[0]?.text).toBe('open to all');
  });
});

describe('refusals', () => {
  const whole = () => writePdf([{ texts: lines(60, 700, ['some text']) }]);
  const codeOf = async (bytes: Uint8Array) => {
    const pdf = await readPdf(bytes, () => undefined);
    return pdf.kind === 'refused' ? pdf : pdf.kind;
  };

  it('refuses a file that wants a password', async () => {
    const locked = writePdf([{ texts: lines(60, 700, ['secret text']) }], { password: 'hemmelig' });
    expect(await codeOf(locked)).toEqual({ kind: 'refused', code: 'file-encrypted', details: {} });
  });

  it('refuses a file cut before its pages and says where', async () => {
    const cut = whole().slice(0, 40);
    expect(await codeOf(cut)).toEqual({
      kind: 'refused',
      code: 'file-truncated',
      details: { place: expect.stringContaining('byte 40') },
    });
  });

  it('refuses noise behind the mark of a PDF as damaged', async () => {
    const noise = Buffer.from(`%PDF-1.7\n${'\x01\x9fnoise'.repeat(200)}\n%%EOF`, 'latin1');
    expect(await codeOf(new Uint8Array(noise))).toMatchObject({
      code: 'file-damaged',
      details: { place: expect.any(String) },
    });
  });

  it('keeps what can be repaired: a wrong object table', async () => {
    const broken = Buffer.from(
      Buffer.from(whole())
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
      'latin1',
    );
    expect(await codeOf(new Uint8Array(broken))).toBe('pdf');
  });
});

describe('links', () => {
  it('keeps web addresses of link annotations, each once, and no others', async () => {
    const [first, second] = ['https://example.org/a(1).pdf', 'http://example.org/b'];
    const pdf = await read([
      { texts: lines(60, 700, ['See the source']), links: [first, 'mailto:someone@example.org', second] },
      { texts: lines(60, 700, ['See it again']), links: [first] },
    ]);
    expect(pdf.links).toEqual([first, second]);
  });
});
