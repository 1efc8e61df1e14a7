/** The printed card as a Word document: real headings, real check boxes, tables with repeated heads. */
import { HeadingLevel, type ISectionOptions, Paragraph, TextRun } from 'docx';
import type { PrintBlock, PrintCard, PrintOption } from '../print/print-card.ts';
import { printWord } from '../print/print-words.ts';
import { columnWidths } from '../typst/column-widths.ts';
import { cleanText, labelledParagraphs, layoutTable, packWord, textRuns, wordTable } from './docx-parts.ts';
import { wordCheckBox } from './word-check-box.ts';

/** A4 upright, without its margins. */
const pageWidthPt = 485;

type Child = ISectionOptions['children'][number];

export function renderCardDocx(card: PrintCard): Promise<Uint8Array> {
  const children: Child[] = [
    new Paragraph({ children: [new TextRun({ text: cleanText(card.kindLine), bold: true, color: '2F6F78' })] }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: cleanText(card.title) }),
  ];
  if (card.statusNote !== '')
    children.push(new Paragraph({ children: [new TextRun({ text: card.statusNote, size: 17 })] }));
  for (const section of card.sections) {
    const heading = section.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
    children.push(new Paragraph({ heading, text: `${section.number} ${section.title}` }));
    for (const block of section.blocks) children.push(...blockChildren(block, card));
  }
  if (card.sources.length > 0) {
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, text: card.sourcesTitle }));
    children.push(new Paragraph({ text: card.sourcesNote }));
    children.push(...numbered(card.sources));
  }
  const header = `${card.issuer} · ${card.edition} · ${card.date}`;
  const { title, issuer: creator, language, date } = card;
  return packWord({ title, creator, language, date, header, children });
}

function blockChildren(block: PrintBlock, card: PrintCard): Child[] {
  switch (block.kind) {
    case 'text':
      return labelledParagraphs(block.text.label, block.text.paragraphs, block.text.marks);
    case 'pico': {
      const cells = block.cells.map(({ label, paragraphs, marks }) => labelledParagraphs(label, paragraphs, marks));
      const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, index) =>
        cells.slice(index * 2, index * 2 + 2),
      );
      return [layoutTable(rows, [50, 50]), new Paragraph('')];
    }
    case 'rows': {
      const rows = block.rows.map(({ label, paragraphs, marks }) => [
        [new Paragraph({ children: [new TextRun({ text: cleanText(label), bold: true })] })],
        labelledParagraphs('', paragraphs, marks),
      ]);
      return [layoutTable(rows, [30, 70]), new Paragraph('')];
    }
    case 'bullets':
      return [
        ...(block.label === '' ? [] : [new Paragraph({ children: [new TextRun({ text: block.label, bold: true })] })]),
        ...block.items.map((item, index) => {
          const marks = index === block.items.length - 1 ? block.marks : [];
          return new Paragraph({ bullet: { level: 0 }, children: textRuns(item, marks) });
        }),
      ];
    case 'boxes':
      return block.groups.flatMap((group) => [
        optionParagraph(group, 0),
        ...group.nested.map((option) => optionParagraph(option, 360)),
      ]);
    case 'table': {
      const { columns, rows, marks } = block;
      const sources = `${printWord('sourcesWord', card.language)} ${marks.join(', ')}`;
      return [
        wordTable({ columns, rows, widths: columnWidths(columns, rows), widthPt: pageWidthPt }),
        new Paragraph(rows.length === 0 ? printWord('noRows', card.language) : marks.length > 0 ? sources : ''),
      ];
    }
    case 'references':
      if (block.items.length === 0) return [new Paragraph('–')];
      return block.isNumbered ? numbered(block.items) : block.items.map((item) => new Paragraph(cleanText(item)));
  }
}

function optionParagraph(option: PrintOption, indent: number): Paragraph {
  return new Paragraph({
    indent: { left: indent },
    spacing: { after: 40 },
    children: [
      ...(option.code === '' ? [] : [new TextRun(`${option.code}: `)]),
      wordCheckBox(option.isTicked, cleanText(option.label)),
      new TextRun({ text: ` ${cleanText(option.label)}`, bold: option.isTicked }),
    ],
  });
}

/** Numbers as text: citations in the card point at them, and Word must not renumber a list of its own accord. */
function numbered(items: readonly string[]): Paragraph[] {
  return items.map(
    (item, index) =>
      new Paragraph({ indent: { left: 360, hanging: 360 }, children: textRuns(`${index + 1}. ${item}`) }),
  );
}
