/** Card and template → the printed card that every format writes. */
import type { Card, CardTemplate } from '../../../shared/contract/cards.ts';
import { localDay } from '../../../shared/text/local-time.ts';
import { isCompactSection, sectionBlocks } from './card-blocks.ts';
import type { PrintCard } from './print-card.ts';
import { printWord } from './print-words.ts';
import { type SourceTitle, sourceMarks } from './source-marks.ts';

export interface CardPrintOptions {
  /** Numbers the sources and lists them at the end; on unless switched off. */
  withSources?: boolean;
  sourceTitle?: SourceTitle;
  /** Whether the entries of the reference list have numbers; they have unless the style knows them by name. */
  isNumbered?: boolean;
}

export function printCard(card: Card, template: CardTemplate, options: CardPrintOptions = {}): PrintCard {
  const locale = card.language;
  const numbered = sourceMarks(locale, options.sourceTitle ?? (() => ''));
  const marks = options.withSources === false ? { ...numbered, marksOf: () => [] } : numbered;
  const version = printWord('version', locale, { version: card.version });
  const sections = template.sections.map((section) => ({
    number: section.number,
    title: section.title[locale],
    level: section.level,
    isCompact: isCompactSection(section),
    blocks: sectionBlocks(section, card, marks, options.isNumbered ?? true),
  }));
  return {
    language: locale,
    title: card.title,
    kindLine: template.kindLine[locale],
    issuer: template.issuer,
    edition: card.state === 'draft' ? `${printWord('draft', locale)} · ${version}` : version,
    date: localDay(card.updatedAt),
    statusNote: template.allowsCertainty ? '' : printWord('documentationStatus', locale),
    sections,
    sourcesTitle: printWord('sources', locale),
    sourcesNote: printWord('sourcesNote', locale),
    sources: numbered.lines(),
  };
}
