/** A card in any format. The file is named by the card's title. */
import type { z } from 'zod';
import type { Card, CardTemplate } from '../../shared/contract/cards.ts';
import type { FormattedCitations } from '../../shared/contract/citations.ts';
import type { CsvSeparator, cardFileSchema, ExportFormat } from '../../shared/contract/exports.ts';
import { renderCardDocx } from './formats/card-docx.ts';
import { cardHtml, cardMarkdown, cardTable } from './formats/card-text.ts';
import { tableCsv } from './formats/table-text.ts';
import { renderXlsx } from './formats/table-xlsx.ts';
import { type CardPrintOptions, printCard } from './print/card-print.ts';
import { type RenderedFile, renderedFile } from './rendered-file.ts';
import { renderCardPdf } from './typst/card-pdf.ts';
import type { PdfRenderer } from './typst/pdf-renderer.ts';

export interface CardExportOptions extends CardPrintOptions {
  renderer: PdfRenderer;
  separator?: CsvSeparator | undefined;
}

/** A card with its citations in words, and what they are. */
export interface PrintedCitations {
  card: Card;
  isNumbered: boolean;
  formatted: FormattedCitations;
}

/** The card as `show --json` prints it, with the shape's name; and its citations and reference list as they are printed. */
export function cardJson(card: Card, printed: PrintedCitations | null): RenderedFile {
  const cites = printed && Object.keys(printed.formatted.texts).length + printed.formatted.list.length > 0;
  const citations = cites ? { citations: printed.formatted } : {};
  const file: z.infer<typeof cardFileSchema> = { format: 'metodebenk-card/1', ...card, ...citations };
  return renderedFile(`${JSON.stringify(file, null, 2)}\n`, card.title, 'json');
}

/** Throws `export-glyph-missing` or `export-failed` (PDF only). */
export async function renderCard(
  card: Card,
  template: CardTemplate,
  format: ExportFormat,
  options: CardExportOptions,
): Promise<RenderedFile> {
  if (format === 'json') return cardJson(card, null);
  const print = printCard(card, template, options);
  const content = {
    pdf: () => renderCardPdf(print, options.renderer),
    docx: () => renderCardDocx(print),
    xlsx: () => renderXlsx([{ ...cardTable(print), name: card.title }]),
    csv: () => tableCsv(cardTable(print), options.separator),
    html: () => cardHtml(print),
    md: () => cardMarkdown(print),
  };
  return renderedFile(await content[format](), card.title, format);
}
