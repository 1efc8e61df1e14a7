/** The printed card as HTML, Markdown, or a plain table of its fields (for spreadsheets). */

import { escapeMarkup } from '../../../shared/text/escape-markup.ts';
import type { PrintBlock, PrintCard, PrintText } from '../print/print-card.ts';
import type { PrintTable } from '../print/print-table.ts';
import { printWord } from '../print/print-words.ts';
import { escapeMarkdown } from './escape-markup.ts';
import { htmlPage, htmlTable } from './html-page.ts';
import { markdownTable } from './markdown-table.ts';

/** A block as lines of plain text with their label; what the text formats share. */
interface Line {
  label: string;
  text: string;
  marks: readonly number[];
  kind: 'paragraph' | 'item' | 'nested';
}

export function cardMarkdown(card: PrintCard): string {
  const out = [
    `*${escapeMarkdown(card.kindLine)}*`,
    `# ${escapeMarkdown(card.title)}`,
    `${escapeMarkdown(card.issuer)} · ${card.edition} · ${card.date}`,
  ];
  if (card.statusNote !== '') out.push(card.statusNote);
  for (const section of card.sections) {
    out.push(`${section.level === 1 ? '##' : '###'} ${section.number} ${escapeMarkdown(section.title)}`);
    for (const block of section.blocks)
      out.push(block.kind === 'table' ? markdownTable(block.columns, block.rows) : markdownLines(block));
  }
  if (card.sources.length > 0) out.push(`## ${card.sourcesTitle}`, card.sourcesNote, numberedList(card.sources));
  return `${out.filter((part) => part !== '').join('\n\n')}\n`;
}

export function cardHtml(card: PrintCard): string {
  const sections = card.sections.map((section) => {
    const level = section.level === 1 ? 2 : 3;
    const heading = `${section.number} ${section.title}`;
    const body = section.blocks.map((block) => htmlBlock(block, heading)).join('\n');
    return `<h${level}>${escapeMarkup(heading)}</h${level}>\n${body}`;
  });
  const sources = card.sources.map((source) => `<li>${escapeMarkup(source)}</li>`).join('\n');
  const head = [
    `<p>${escapeMarkup(card.kindLine)}</p>`,
    `<h1>${escapeMarkup(card.title)}</h1>`,
    `<p>${escapeMarkup(`${card.issuer} · ${card.edition} · ${card.date}`)}</p>`,
    ...(card.statusNote === '' ? [] : [`<p>${escapeMarkup(card.statusNote)}</p>`]),
  ];
  const end = `<h2>${escapeMarkup(card.sourcesTitle)}</h2>\n<p>${escapeMarkup(card.sourcesNote)}</p>\n<ol>\n${sources}\n</ol>`;
  const body = [...head, ...sections, ...(sources === '' ? [] : [end])].join('\n');
  return htmlPage({ title: card.title, language: card.language, isNarrow: true, body });
}

/** Section, field, content: one row a line of the card. */
export function cardTable(card: PrintCard): PrintTable {
  const rows = card.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => [section.number, section.title, row.join(' | ')])
        : blockLines(block).map(({ label, text }) => [section.number, label || section.title, text]),
    ),
  );
  const columns = (['number', 'field', 'content'] as const).map((key) => printWord(key, card.language));
  return {
    title: card.title,
    language: card.language,
    columns,
    rows,
    notes: card.sources.map((source, index) => `${index + 1}. ${source}`),
  };
}

function blockLines(block: Exclude<PrintBlock, { kind: 'table' }>): Line[] {
  const paragraphs = ({ label, paragraphs: texts, marks }: PrintText): Line[] =>
    texts.map((text, index) => ({
      label: index === 0 ? label : '',
      text,
      marks: index === texts.length - 1 ? marks : [],
      kind: 'paragraph',
    }));
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text);
    case 'pico':
      return block.cells.flatMap(paragraphs);
    case 'rows':
      return block.rows.flatMap(paragraphs);
    case 'bullets':
      return block.items.map((text, index) => ({
        label: '',
        text,
        marks: index === block.items.length - 1 ? block.marks : [],
        kind: 'item',
      }));
    case 'references':
      return block.items.map((text, index) => ({
        label: '',
        text: block.isNumbered ? `${index + 1}. ${text}` : text,
        marks: [],
        kind: 'paragraph',
      }));
    case 'boxes':
      return block.groups.flatMap((group) =>
        [group, ...group.nested].map((option, index): Line => {
          const code = option.code === '' ? '' : `${option.code}: `;
          return {
            label: '',
            text: `${code}${option.isTicked ? '☒' : '☐'} ${option.label}`,
            marks: [],
            kind: index === 0 ? 'item' : 'nested',
          };
        }),
      );
  }
}

function markdownLines(block: Exclude<PrintBlock, { kind: 'table' }>): string {
  const isList = block.kind === 'bullets' || block.kind === 'boxes';
  return blockLines(block)
    .map(({ label, text, marks, kind }) => {
      const bullet = kind === 'item' ? '- ' : kind === 'nested' ? '  - ' : '';
      const named = label === '' ? '' : `**${escapeMarkdown(label)}:** `;
      const raised = marks.length > 0 ? ` <sup>${marks.join(',')}</sup>` : '';
      return `${bullet}${named}${escapeMarkdown(text)}${raised}`;
    })
    .join(isList ? '\n' : '\n\n');
}

function numberedList(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${escapeMarkdown(item)}`).join('\n');
}

function htmlBlock(block: PrintBlock, heading: string): string {
  if (block.kind === 'table') return htmlTable({ label: heading, columns: block.columns, rows: block.rows });
  const inner = ({ label, text, marks }: Line) =>
    `${label === '' ? '' : `<strong>${escapeMarkup(label)}:</strong> `}${escapeMarkup(text)}${marks.length > 0 ? `<sup>${marks.join(',')}</sup>` : ''}`;
  const lines = blockLines(block);
  if (block.kind !== 'bullets' && block.kind !== 'boxes')
    return lines.map((line) => `<p>${inner(line)}</p>`).join('\n');
  const items = lines
    .map((line) => `<li${line.kind === 'nested' ? ' class="nested"' : ''}>${inner(line)}</li>`)
    .join('');
  return `<ul${block.kind === 'boxes' ? ' class="boxes"' : ''}>${items}</ul>`;
}
