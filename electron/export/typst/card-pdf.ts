/** The printed card as PDF: content goes to Typst as data, so nothing a person writes can run as markup. */
import type { PrintBlock, PrintCard, PrintSection, PrintText } from '../print/print-card.ts';
import { printWord } from '../print/print-words.ts';
import { checkGlyphs, type FieldText } from './check-glyphs.ts';
import { columnWidths } from './column-widths.ts';
import type { PdfRenderer } from './pdf-renderer.ts';

/** Throws `export-glyph-missing` or `export-failed`. */
export async function renderCardPdf(card: PrintCard, renderer: PdfRenderer): Promise<Uint8Array> {
  checkGlyphs(textsOf(card), await renderer.coverage());
  const [year = 1970, month = 1, day = 1] = card.date.split('-').map(Number);
  const data = {
    ...card,
    rows: sectionRows(card.sections).map((row) => row.map(withWidths)),
    sections: undefined,
    date: [year, month, day],
    isoDate: card.date,
    short: card.title.length > 90 ? `${card.title.slice(0, 88).trimEnd()} …` : card.title,
    page: printWord('page', card.language),
    of: printWord('of', card.language),
    sourcesWord: printWord('sourcesWord', card.language),
    noRows: printWord('noRows', card.language),
  };
  return renderer.renderPdf(await renderer.printSource('card.typ'), { data: JSON.stringify(data) });
}

/** Neighbouring compact sections stand side by side, three to a row; every other section has a row of its own. */
export function sectionRows(sections: readonly PrintSection[]): PrintSection[][] {
  const rows: PrintSection[][] = [];
  for (const section of sections) {
    const last = rows.at(-1);
    if (section.isCompact && last?.[0]?.isCompact && last.length < 3) last.push(section);
    else rows.push([section]);
  }
  return rows;
}

function withWidths(section: PrintSection) {
  return {
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'table' ? { ...block, widths: columnWidths(block.columns, block.rows) } : block,
    ),
  };
}

function* textsOf(card: PrintCard): Generator<FieldText> {
  yield { field: card.kindLine, text: card.title };
  yield { field: card.kindLine, text: card.issuer + card.kindLine + card.edition + card.statusNote };
  for (const section of card.sections) {
    const heading = `${section.number} ${section.title}`;
    yield { field: heading, text: heading };
    for (const block of section.blocks) yield* blockTexts(block, heading);
  }
  for (const source of card.sources) yield { field: card.sourcesTitle, text: source };
}

function* blockTexts(block: PrintBlock, heading: string): Generator<FieldText> {
  const named = (entry: PrintText) => ({
    field: entry.label || heading,
    text: entry.label + entry.paragraphs.join(''),
  });
  switch (block.kind) {
    case 'text':
      yield named(block.text);
      break;
    case 'pico':
      yield* block.cells.map(named);
      break;
    case 'rows':
      yield* block.rows.map(named);
      break;
    case 'bullets':
    case 'references':
      yield { field: heading, text: block.items.join('') };
      break;
    case 'boxes':
      yield {
        field: heading,
        text: block.groups
          .flatMap((group) => [group, ...group.nested])
          .map(({ label }) => label)
          .join(''),
      };
      break;
    case 'table':
      yield { field: heading, text: [block.columns, ...block.rows].flat().join('') };
  }
}
