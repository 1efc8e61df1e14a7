import { describe, expect, it } from 'vitest';
import { writeFlow } from '../../../../../electron/import/formats/flow/write-flow.ts';
import { readHtml } from '../../../../../electron/import/formats/html/read-html.ts';

/** The text of the page itself, and of what stands around it. */
const pagesOf = (html: string): string[] => writeFlow(readHtml(html)).rawPages;
const textOf = (html: string): string => pagesOf(html)[0]!;

describe('readHtml', () => {
  it.each([
    ['paragraphs and line ends', '<p>Hjerte\n svikt<p>to<br>linjer', 'Hjerte svikt\n\nto\nlinjer'],
    ['text outside paragraphs', 'løs <b>tekst</b><div>og</div>mer', 'løs tekst\n\nog\n\nmer'],
    ['entities', '<p>5&nbsp;&lt;&#160;&aelig;&oslash;&Aring; &#x2265; 2', '5\u00a0<\u00a0æøÅ ≥ 2'],
    ['lists', '<ul><li>en<ul><li>under</ul><li><p>to</p></ul>', '• en\n  • under\n• to'],
    ['numbered lists', '<ol start="3" type="a"><li>x<li value="7">y</ol>', 'c. x\ng. y'],
    ['lists that count down', '<ol reversed><li>x<li>y</ol>', '2. x\n1. y'],
    ['definitions', '<dl><dt>PICO<dd>Et spørsmål</dl>', 'PICO\n\nEt spørsmål'],
    ['preformatted text', '<pre>a\n  b</pre>', 'a\n\u00a0\u00a0b'],
    ['raised figures', '<p>10<sup>6</sup> og vist<sup>2</sup>, 2<sup>nd</sup>', '10⁶ og vist ², 2nd'],
    ['boxes', '<label><input type="checkbox" checked> Ja</label> <input type=radio> Nei', '☒ Ja ☐ Nei'],
    ['boxes drawn by scripts', '<span role="checkbox" aria-checked="true">Effekt</span>', '☒ Effekt'],
    ['boxes in lists', '<ul><li><input type=checkbox> a<li>b</ul>', '☐ a\n• b'],
    [
      'boxes side by side',
      '<label><input type=radio checked>Ja</label><label><input type=radio>Nei</label>',
      '☒ Ja ☐ Nei',
    ],
    [
      'boxes that Word saved as letters of a font',
      "<p class=MsoNormal><span style='font-family:Wingdings'>x</span> Ja <span style='font-family:\"Wingdings 2\"'>&#163;</span> Nei <font face=Symbol>b</font><span style='font-family:\"Segoe UI Symbol\"'>x</span>",
      '☒ Ja ☐ Nei βx',
    ],
    [
      'bullets as Word saves them',
      "<p class=MsoListParagraph><span style='font-family:Symbol'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span>første x<p>neste",
      '• første x\n\nneste',
    ],
    ['numbers of headings as Word saves them', '<h1>1.2<span>&nbsp;&nbsp;&nbsp; </span>Bakgrunn</h1>', '1.2 Bakgrunn'],
    ['filled fields', '<p>Navn: <input value="Ola"> <select><option>x<option selected>y</select>', 'Navn: Ola y'],
    ['equations drawn as pictures', '<p>der <img alt="{\\displaystyle x^{2}}" aria-hidden="true"> er', 'der x^{2} er'],
    ['what is hidden', '<p>a<span hidden>b</span><span style="display: none">c</span><template>d</template>', 'a'],
    ['scripts, styles and comments', '<script>x()</script><style>p{}</style><!-- y --><p>a<object>z</object>', 'a'],
  ])('reads %s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('keeps cells, merged ones too, with their columns', () => {
    const { rawPages, tables } = writeFlow(
      readHtml(
        '<table><caption>Tabell 1: Antall</caption><thead><tr><th rowspan=2>Sted<th colspan=2>År<tr><th>2030<th>2031<tbody><tr><td>Nord<td>4<td>5</table>',
      ),
    );
    expect(rawPages).toEqual(['Tabell 1: Antall\n\nSted  År\n2030  2031\nNord  4  5']);
    const cells = tables[0]!.rows.map((row) =>
      row.cells.map(({ start, end, column, columnSpan }) => [rawPages[0]!.slice(start, end), column, columnSpan]),
    );
    expect(cells).toEqual([
      [
        ['Sted', 0, 1],
        ['År', 1, 2],
      ],
      [
        ['2030', 1, 1],
        ['2031', 2, 1],
      ],
      [
        ['Nord', 0, 1],
        ['4', 1, 1],
        ['5', 2, 1],
      ],
    ]);
    expect(tables[0]!.rows.map((row) => row.isHeader)).toEqual([true, true, false]);
  });

  it('tells headings, title, language and links', () => {
    const flow = readHtml(
      '<html lang="nb"><title> En  side </title><h1>Rapport</h1><h2>2.1 Metode</h2><a href="https://eksempel.no/a">a</a><a href="/b">b</a><a href="javascript:x()">c</a>',
    );
    expect(flow).toMatchObject({ title: 'En side', language: 'nb', links: ['https://eksempel.no/a'] });
    expect(writeFlow(flow).headings).toMatchObject([
      { level: 1, number: null, title: 'Rapport' },
      { level: 2, number: '2.1', title: 'Metode' },
    ]);
  });

  const prose = '<p>Lang tekst om hjemmeoppfølging ved hjertesvikt.</p>'.repeat(5);

  it.each([
    ['main', `<nav>Meny</nav><main><h1>Tittel</h1>${prose}</main><div>Relatert</div>`],
    ['article', `<nav>Meny</nav><article><header><h1>Tittel</h1></header>${prose}</article><div>Relatert</div>`],
    ['whole body', `<nav>Meny</nav><h1>Tittel</h1>${prose}<footer>Relatert</footer>`],
    [
      'body of a page whose main holds little',
      `<nav>Meny</nav><h1>Tittel</h1>${prose}<footer>Relatert</footer><main>x</main>`,
    ],
  ])('puts what stands around the text on a page of its own: %s', (_, html) => {
    const [text, around] = pagesOf(html);
    expect(text).toMatch(/^Tittel\n\nLang tekst/);
    expect(text).not.toMatch(/Meny|Relatert/);
    expect(around).toMatch(/Meny/);
    expect(around).toMatch(/Relatert/);
  });

  it('takes cookie notices out of the text, and long texts called so for text', () => {
    expect(pagesOf(`<div id="cookie-banner">Godta</div>${prose}`)[1]).toBe('Godta');
    expect(textOf(`<div class="cookies">${prose.repeat(20)}</div>`)).toMatch(/^Lang tekst/);
  });

  it.each([
    ['100,000 open elements', '<div>'.repeat(100_000)],
    ['tables in tables without end', '<table><tr><td>'.repeat(10_000)],
  ])('refuses %s', (_, html) => {
    expect(() => readHtml(html)).toThrow(expect.objectContaining({ code: 'file-hostile' }));
  });

  it.each([
    ['elements nested deeper than any page', `${'<div>'.repeat(5000)}innerst`, 'innerst'],
    ['formatting never closed', `${'<b><i><font color=red>'.repeat(2000)}fet`, 'fet'],
    ['an attribute of 5 MB', `<p title="${'x'.repeat(5_000_000)}">tekst`, 'tekst'],
    ['nothing but tags cut off', '<p>tekst<table><tr><td', 'tekst'],
  ])('survives %s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });
});
