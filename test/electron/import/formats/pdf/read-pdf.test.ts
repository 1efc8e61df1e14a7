import { describe, expect, it } from 'vitest';
import { type RawPdf, readPdf } from '../../../../../electron/import/formats/pdf/read-pdf.ts';
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
    const run = page?.runs.at(-1);
    expect(page?.text).toBe('body of text\ngoes on\n\nmargin note');
    expect(run?.height).toBeGreaterThan(run?.width ?? 0);
    expect((run?.y ?? 0) + (run?.height ?? 0)).toBeCloseTo(500, 0);
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

  it('hands over all fields with name, value and page', async () => {
    const { formFields } = await read([{ texts: [] }, page]);
    expect(formFields).toEqual([
      { name: 'who', value: 'Kari Nordmann', pageIndex: 1 },
      { name: 'new', value: true, pageIndex: 1 },
      { name: 'used', value: false, pageIndex: 1 },
      { name: 'text', value: 'First line.\nSecond line.', pageIndex: 1 },
      { name: 'empty', value: '', pageIndex: 1 },
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
