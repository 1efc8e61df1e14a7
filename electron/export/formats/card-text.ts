/** The printed card as HTML, Markdown, or a plain table of its fields (for spreadsheets). */

import type { PrintBlock, PrintCard, PrintText } from '../print/print-card.ts';
import type { PrintTable } from '../print/print-table.ts';
import { printWord } from '../print/print-words.ts';
import { escapeMarkdown, escapeMarkup } from './escape-markup.ts';

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
    const body = section.blocks.map(htmlBlock).join('\n');
    return `<h${level}>${section.number} ${escapeMarkup(section.title)}</h${level}>\n${body}`;
  });
  const sources = card.sources.map((source) => `<li>${escapeMarkup(source)}</li>`).join('\n');
  const style =
    'body{font:15px/1.5 sans-serif;max-width:48rem;margin:2rem auto}table{border-collapse:collapse}th,td{border:1px solid #b9c6c8;padding:4px 6px;text-align:left;vertical-align:top}th{background:#eef3f3}ul.boxes{list-style:none;padding-left:0}li.nested{margin-left:1.5rem}';
  return `<!doctype html>
<html lang="${card.language}">
<head><meta charset="utf-8"><title>${escapeMarkup(card.title)}</title><style>${style}</style></head>
<body>
<p>${escapeMarkup(card.kindLine)}</p>
<h1>${escapeMarkup(card.title)}</h1>
<p>${escapeMarkup(`${card.issuer} · ${card.edition} · ${card.date}`)}</p>
${card.statusNote === '' ? '' : `<p>${escapeMarkup(card.statusNote)}</p>\n`}${sections.join('\n')}
${sources === '' ? '' : `<h2>${escapeMarkup(card.sourcesTitle)}</h2>\n<p>${escapeMarkup(card.sourcesNote)}</p>\n<ol>\n${sources}\n</ol>`}
</body>
</html>
`;
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
        text: `${index + 1}. ${text}`,
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

function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => escapeMarkdown(text).replaceAll('\n', '<br>');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join('\n');
}

function numberedList(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${escapeMarkdown(item)}`).join('\n');
}

function htmlBlock(block: PrintBlock): string {
  if (block.kind === 'table') {
    const cells = (row: readonly string[], tag: string) =>
      `<tr>${row.map((cell) => `<${tag}>${escapeMarkup(cell).replaceAll('\n', '<br>')}</${tag}>`).join('')}</tr>`;
    return `<table>\n<thead>${cells(block.columns, 'th scope="col"').replaceAll('</th scope="col">', '</th>')}</thead>\n<tbody>${block.rows.map((row) => cells(row, 'td')).join('\n')}</tbody>\n</table>`;
  }
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
