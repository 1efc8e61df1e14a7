/**
 * Prints the fictional registry excerpt as hjertesviktregister-utdrag.txt and .pdf, beside this file.
 * Run: node_modules/.bin/node resources/sample/make-pdf.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CompileFormatEnum, createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { loadFonts } from '@myriaddreamin/typst.ts/options.init';
import { type Block, registryExcerpt, textFromBlocks } from './registry-content.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** A Typst string literal: content goes in as strings, so no character of it is read as markup. */
const literal = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const formatNumber = (value: number): string => String(value).replace('.', ',');

function typstFromBlock(block: Block): string {
  switch (block.kind) {
    case 'page':
      return '#pagebreak()';
    case 'title':
      return `#text(size: 20pt, weight: "bold", fill: accent)[#${literal(block.text)}]\n\n#text(size: 13pt)[#${literal(block.subtitle)}]\n#v(6pt)`;
    case 'heading': {
      const level = block.number.split('.').length;
      return `#heading(level: ${level})[#${literal(`${block.number} ${block.text}`)}]`;
    }
    case 'subheading':
      return `#heading(level: 3)[#${literal(block.text)}]`;
    case 'paragraph':
      return `#par[#${literal(block.text)}]`;
    case 'facts': {
      const cells = block.rows.flatMap(([label, value]) => [`strong(${literal(label)})`, literal(value)]);
      return `#table(columns: (4.6cm, 1fr), stroke: 0.4pt + luma(190), fill: (x, y) => if x == 0 { luma(245) }, ${cells.join(', ')})`;
    }
    case 'table':
      return typstTable(block);
    case 'figure':
      return typstBars(block);
  }
}

function typstTable(block: Extract<Block, { kind: 'table' }>): string {
  const numeric = block.rows.every((row) => row.slice(1).every((cell) => /^[\d ,%]+$/.test(cell)));
  const columns = numeric ? `(1fr, ${block.columns.slice(1).fill('auto').join(', ')})` : '(5cm, 1fr, 3.8cm)';
  const align = numeric ? '(x, y) => if x == 0 { left } else { right }' : 'left';
  const head = block.columns.map((cell) => `strong(${literal(cell)})`).join(', ');
  const last = block.rows.length - 1;
  const body = block.rows.flatMap((row, index) =>
    row.map((cell) => (block.totalRow && index === last ? `strong(${literal(cell)})` : literal(cell))),
  );
  return `#block(breakable: false, width: 100%)[
  #table(columns: ${columns}, align: ${align}, stroke: (x, y) => (top: if y <= 1 { 0.8pt } else { 0.3pt + luma(190) }, bottom: 0.8pt), table.header(${head}), ${body.join(', ')})
  #caption(${literal(`Tabell ${block.number}: ${block.caption}`)})
]`;
}

function typstBars(block: Extract<Block, { kind: 'figure' }>): string {
  const highest = Math.max(...block.bars.map(([, value]) => value));
  const bars = block.bars.map(([label, value]) => {
    const height = ((value / highest) * 3.6).toFixed(2);
    return `stack(spacing: 4pt, text(size: 8pt, ${literal(`${formatNumber(value)}${block.unit}`)}), rect(width: 1.5cm, height: ${height}cm, fill: accent), text(size: 8pt, ${literal(label)}))`;
  });
  return `#block(breakable: false, width: 100%)[
  #align(center, grid(columns: ${bars.length}, column-gutter: 0.9cm, align: center + bottom, ${bars.join(', ')}))
  #caption(${literal(`Figur ${block.number}: ${block.caption}`)})
]`;
}

function typstFromBlocks(blocks: Block[]): string {
  const title = blocks.find((block) => block.kind === 'title');
  const preamble = `#set document(title: ${literal(title ? `${title.text}. ${title.subtitle}` : '')}, author: "Metodebenk (fiktivt eksempel)", date: datetime(year: 2026, month: 6, day: 12))
#set page(paper: "a4", margin: (x: 2.3cm, top: 2.3cm, bottom: 2.2cm), numbering: "1", footer-descent: 40%)
#set text(font: "DejaVu Sans", size: 9.5pt, lang: "nb", hyphenate: false)
#set par(leading: 0.72em, spacing: 1.15em)
#set table(inset: (x: 6pt, y: 5pt))
#let accent = rgb("#1f4e79")
#let caption(body) = block(above: 0.8em, below: 1.2em, align(left, text(size: 8.5pt, style: "italic", body)))
#show heading: set text(fill: accent)
#show heading: set block(above: 1.5em, below: 0.8em)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 3): set text(size: 10.5pt)
`;
  return `${preamble}\n${blocks.map(typstFromBlock).join('\n\n')}\n`;
}

async function pdfFromTypst(source: string): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const fontFolder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const fonts = await Promise.all(
    ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSans-Oblique.ttf'].map((name) => readFile(join(fontFolder, name))),
  );
  const wasm = createRequire(pathToFileURL(require.resolve('@myriaddreamin/typst.ts/compiler'))).resolve(
    '@myriaddreamin/typst-ts-web-compiler/wasm',
  );
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: () => readFile(wasm),
    // assets: false keeps the compiler from fetching its default fonts over the network.
    beforeBuild: [
      loadFonts(
        fonts.map((font) => new Uint8Array(font)),
        { assets: false },
      ),
    ],
  });
  compiler.addSource('/main.typ', source);
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: '/main.typ',
    format: CompileFormatEnum.pdf,
    diagnostics: 'full',
  });
  if (!result) throw new Error(`Typst gave no PDF: ${JSON.stringify(diagnostics)}`);
  return result;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(join(here, 'hjertesviktregister-utdrag.txt'), textFromBlocks(registryExcerpt));
  await writeFile(join(here, 'hjertesviktregister-utdrag.pdf'), await pdfFromTypst(typstFromBlocks(registryExcerpt)));
}
