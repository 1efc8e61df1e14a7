import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../../electron/import/formats/docx/read-docx.ts';
import { writeFlow } from '../../../../../electron/import/formats/flow/write-flow.ts';
import { type DocxParts, p, run, sdt, tbl, tc, tr, writeDocx } from '../../../../fixtures/docx/write-docx.ts';

const read = (parts: DocxParts) => readDocx(writeDocx(parts));
/** Pages of text of a document. */
const pagesOf = async (parts: DocxParts) => writeFlow(await read(parts)).rawPages;
const textOf = async (body: string, parts: Omit<DocxParts, 'body'> = {}) =>
  (await pagesOf({ body, ...parts })).join('\f');

const field = (code: string, result: string, data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const legacyBox = (state: string): string =>
  field('FORMCHECKBOX', '', `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`);
const box = (value: string): string => sdt(`<w14:checkbox><w14:checked w14:val="${value}"/></w14:checkbox>`, run('?'));

describe('text of a paragraph', () => {
  it.each([
    ['runs', run('Hjerte') + run('svikt'), 'Hjertesvikt'],
    ['tabs and line ends', `${run('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>`, 'a\tb\nc'],
    [
      'special hyphens',
      '<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>post</w:t><w:softHyphen/><w:t>kasse</w:t></w:r>',
      'e-postkasse',
    ],
    ['hidden text', run('synlig') + run(' skjult', '<w:vanish/>'), 'synlig'],
    [
      'insertions and deletions',
      `${run('ny')}<w:ins>${run(' inn')}</w:ins><w:del><w:r><w:delText> ut</w:delText></w:r></w:del>`,
      'ny inn',
    ],
    ['raised figures after a figure', run('10') + run('6', '<w:vertAlign w:val="superscript"/>'), '10⁶'],
    ['a raised mark after a word', run('vist') + run('3,4', '<w:vertAlign w:val="superscript"/>'), 'vist ³,⁴'],
    ['raised letters', run('2') + run('nd', '<w:vertAlign w:val="superscript"/>'), '2nd'],
    ['boxes of content controls', `${box('1')}${run(' Ja ')}${box('0')}${run(' Nei')}`, '☒ Ja ☐ Nei'],
    [
      'boxes of old forms',
      `${legacyBox('<w:checked/>')}${run(' Ja ')}${legacyBox('<w:default w:val="0"/>')}${run(' Nei')}`,
      '☒ Ja ☐ Nei',
    ],
    [
      'symbols',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
      '☑☐≥',
    ],
    [
      'symbols typed as letters of their font',
      `${run('x', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')}${run(' Ja ')}${run('\uf0a8', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')}${run(' Nei ')}${run('R', '<w:rFonts w:hAnsi="Wingdings 2"/>')}${run(' b', '<w:rFonts w:ascii="Symbol"/>')}${run('x', '<w:rFonts w:ascii="Calibri"/>')}`,
      '☒ Ja ☐ Nei ☑ βx',
    ],
    ['choices', sdt('<w:dropDownList/>', run('Nevrologi')), 'Nevrologi'],
    [
      'old choices',
      field(
        'FORMDROPDOWN',
        '',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Ja"/><w:listEntry w:val="Nei"/></w:ddList></w:ffData>',
      ),
      'Nei',
    ],
    ['dates', sdt('<w:date w:fullDate="2031-02-03T00:00:00Z"/>', run('03.02.2031')), '03.02.2031'],
    ['prompts nobody filled in', `${run('Dato: ')}${sdt('<w:showingPlcHdr/>', run('Klikk her'))}`, 'Dato:'],
    ['results of fields, not codes', field(' PAGE ', run('7')), '7'],
    [
      'a field that never ends',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>`,
      '',
    ],
    [
      'the newer of two forms',
      `<w:r><mc:AlternateContent><mc:Choice><w:t>ny</w:t></mc:Choice><mc:Fallback><w:t>gammel</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      'ny',
    ],
    [
      'equations',
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>',
      '(a+b)/c',
    ],
  ])('reads %s', async (_, content, text) => {
    expect(await textOf(p(content))).toBe(text);
  });

  it('shows a paragraph after a field without an end', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(await textOf(p(open) + p('Resten'))).toBe('Resten');
  });

  it('joins paragraphs whose end was struck', async () => {
    expect(await textOf(p('Første', '<w:rPr><w:del/></w:rPr>') + p(' og andre'))).toBe('Første og andre');
  });

  it('puts a text box after the paragraph it hangs on', async () => {
    const textBox = `<w:r><w:pict><w:txbxContent>${p('Svar')}</w:txbxContent></w:pict></w:r>`;
    expect(await textOf(p(`${run('1. Spørsmål')}${textBox}`) + p('2. Neste'))).toBe('1. Spørsmål\n\nSvar\n\n2. Neste');
  });
});

describe('headings and lists', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', '<w:pStyle w:val="Overskrift1"/>')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;
  const item = (listId: number, at: number, text: string): string =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${listId}"/></w:numPr>`);

  it('counts levels, restarts deeper ones and goes on after an override', async () => {
    const body = [
      item(1, 0, 'a'),
      item(1, 1, 'b'),
      item(1, 1, 'c'),
      item(1, 2, 'd'),
      item(1, 0, 'e'),
      item(1, 1, 'f'),
      item(3, 0, 'g'),
      item(1, 0, 'h'),
    ];
    expect((await textOf(body.join(''), { numbering })).split('\n').map((line) => line.trim())).toEqual([
      '1. a',
      '1.1 b',
      '1.2 c',
      'a) d',
      '2. e',
      '2.1 f',
      '7. g',
      '8. h',
    ]);
  });

  it('prints bullets, roman numbers and legal numbers; an empty item keeps its number', async () => {
    const body = [
      item(2, 0, 'punkt'),
      item(2, 1, 'under'),
      item(4, 0, 'I'),
      item(4, 1, 'lov'),
      item(4, 0, ''),
      item(2, 0, ''),
    ];
    expect(await textOf(body.join(''), { numbering })).toBe('• punkt\n  • under\nI I\n  1.1 lov\nII');
  });

  it('finds headings by style, by what a style is based on and by outline level', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="Overskrift1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>`;
    const styled = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`);
    const body = [
      styled('Tittel', 'Rapport'),
      styled('Overskrift1', 'Metode'),
      styled('Egen', '2.3 Resultat'),
      p('Vedlegg', '<w:outlineLvl w:val="1"/>'),
      p('tekst'),
    ].join('');
    const { headings, rawPages } = writeFlow(await read({ body, styles, numbering }));
    expect(
      headings.map(({ level, number, title, start, end }) => [level, number, title, rawPages[0]!.slice(start, end)]),
    ).toEqual([
      [0, null, 'Rapport', 'Rapport'],
      [1, '1', 'Metode', '1. Metode'],
      [1, '2.3', 'Resultat', '2.3 Resultat'],
      [2, null, 'Vedlegg', 'Vedlegg'],
    ]);
  });
});

describe('tables', () => {
  it('keeps rows and cells, merged and nested, with their places', async () => {
    const body = tbl(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('Gruppe')}${tc('Antall', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      tr(tc('A', '<w:vMerge w:val="restart"/>'), tc('12'), tc('40 %')),
      tr(tc('skjult', '<w:vMerge/>'), tc('18'), tc(p('første') + p('andre') + tbl(tr(tc('x'), tc('y'))))),
      `<w:tr><w:trPr><w:del/></w:trPr>${tc('slettet')}</w:tr>`,
    );
    const { rawPages, tables } = writeFlow(await read({ body }));
    expect(rawPages).toEqual(['Gruppe  Antall\nA  12  40 %\n\n18\n\nførste\nandre\n\nx  y']);
    expect(tables).toHaveLength(2);
    expect(
      tables[0]!.rows.map(({ isHeader, cells }) => [
        isHeader,
        ...cells.map((cell) => [rawPages[0]!.slice(cell.start, cell.end), cell.column, cell.columnSpan, cell.rowSpan]),
      ]),
    ).toEqual([
      [true, ['Gruppe', 0, 1, 1], ['Antall', 1, 2, 1]],
      [false, ['A', 0, 1, 2], ['12', 1, 1, 1], ['40 %', 2, 1, 1]],
      [false, ['18', 1, 1, 1], ['første\nandre\n\nx  y', 2, 1, 1]],
    ]);
  });

  it('tells captions by their style', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Bildetekst"><w:name w:val="caption"/></w:style>';
    const { captions, rawPages } = writeFlow(
      await read({ body: p('Tabell 1 Deltakere', '<w:pStyle w:val="Bildetekst"/>') + p('a'), styles }),
    );
    expect(captions.map(({ start, end }) => rawPages[0]!.slice(start, end))).toEqual(['Tabell 1 Deltakere']);
  });

  it('reads rows and cells inside content controls', async () => {
    const cell = sdt('<w14:checkbox><w14:checked w14:val="true"/></w14:checkbox>', tc('?'));
    const empty = sdt('<w:showingPlcHdr/>', tc('Velg'));
    const flow = await read({ body: tbl(sdt('', tr(tc('Metodevarsel'), cell)), tr(tc('Frist'), empty)) });
    expect(writeFlow(flow).rawPages).toEqual(['Metodevarsel  ☒\nFrist']);
    expect(flow.warnings).toMatchObject([{ code: 'placeholder-left' }]);
  });
});

describe('pages, notes and margins', () => {
  const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>';

  it('breaks pages where Word did, never inside a sentence', async () => {
    const body =
      p('En') +
      p(`<w:r><w:br w:type="page"/></w:r>${run('To')}`) +
      p(`${run('To og ')}${rendered}${run('mer')}`) +
      p('Tre') +
      p('Fire', '<w:pageBreakBefore/>') +
      p(rendered + run('Fem'), '<w:sectPr/>') +
      p('Seks');
    expect(await pagesOf({ body })).toEqual(['En', 'To\n\nTo og mer', 'Tre', 'Fire', 'Fem', 'Seks']);
  });

  it('breaks a long table between rows', async () => {
    const body = tbl(
      tr(tc('a'), tc('b')),
      tr(tc(p(rendered + run('c'))), tc('d')),
      tr(tc(p(run('e') + rendered + run('f'))), tc('g')),
      tr(tc('h')),
    );
    expect(await pagesOf({ body })).toEqual(['a  b', 'c  d\nef  g', 'h']);
  });

  it('puts footnotes at the end of their page and endnotes at the end', async () => {
    const body =
      p(`${run('Vist')}<w:r><w:footnoteReference w:id="4"/><w:endnoteReference w:id="2"/></w:r>`) +
      p('Side to', '<w:pageBreakBefore/>');
    const footnotes = `<w:footnote w:id="4">${p('Fra registeret.')}</w:footnote><w:footnote w:id="0" w:type="separator">${p('-')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="2">${p('Et notat.')}</w:endnote>`;
    expect(await pagesOf({ body, footnotes, endnotes })).toEqual([
      'Vist ¹ (i)\n\n¹ Fra registeret.',
      'Side to\n\n(i) Et notat.',
    ]);
  });

  it('keeps each running head and foot once, on the first page', async () => {
    const section =
      '<w:sectPr><w:headerReference r:id="h1"/><w:headerReference r:id="h2"/><w:footerReference r:id="f1"/></w:sectPr>';
    const flow = await read({
      body: p('Tekst') + p('Mer', '<w:pageBreakBefore/>') + section,
      headers: { h1: p('Metodevarsel') + p('ID2031_007'), h2: p('Metodevarsel') },
      footers: { f1: p(`${run('Side ')}${field('PAGE', run('1'))}`) },
    });
    const { rawPages, furniture } = writeFlow(flow);
    expect(rawPages).toEqual(['Metodevarsel\nID2031_007\n\nTekst\n\nSide 1', 'Mer']);
    expect(furniture.map(({ start, end }) => rawPages[0]!.slice(start, end))).toEqual([
      'Metodevarsel',
      'ID2031_007',
      'Side 1',
    ]);
  });

  it('collects links, title, language and what was left out', async () => {
    const flow = await read({
      body: `${p(
        `<w:hyperlink r:id="l1">${run('NICE')}</w:hyperlink>${field(' HYPERLINK "https://eksempel.no/b" ', run('b'))}<w:ins>${run('ny')}</w:ins>`,
      )}<w:altChunk r:id="x"/>`,
      links: { l1: 'https://eksempel.no/a' },
      comments: '<w:comment w:id="1"/><w:comment w:id="2"/>',
      styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault></w:docDefaults>',
      title: 'En rapport',
    });
    expect(flow).toMatchObject({
      title: 'En rapport',
      language: 'nb-NO',
      links: ['https://eksempel.no/a', 'https://eksempel.no/b'],
    });
    expect(flow.warnings.map(({ code }) => code)).toEqual(['tracked-changes', 'comments-left-out', 'part-left-out']);
  });
});
