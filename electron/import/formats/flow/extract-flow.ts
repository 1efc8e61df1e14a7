/** From a flow to a document: written, normalised, recognised; headings and cells keep their exact places. */

import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ExtractedDocument } from '../../../../shared/model/extraction.ts';
import { type TextLanguage, textLanguages } from '../../../../shared/model/vocabulary.ts';
import { normalise } from '../../../../shared/text/normalise.ts';
import { unprintedPages } from '../../extract-text.ts';
import { recogniseDocument } from '../../recognise/recognise.ts';
import type { Flow } from './flow.ts';
import { type RawPlace, writeFlow } from './write-flow.ts';

/** Throws `file-no-text` where there is nothing to read. */
export function extractFlow(
  flow: Flow,
  kind: Pick<ExtractedDocument, 'format' | 'mediaType'>,
  fileName: string,
): ExtractedDocument {
  const written = writeFlow(flow);
  if (written.rawPages.length === 0) throw new AppError('file-no-text', { file: fileName });
  const { text, pages, toNormalised } = normalise(written.rawPages);
  const placed = <T extends RawPlace>({ pageIndex, start, end, ...rest }: T) => ({
    ...rest,
    start: toNormalised(pageIndex, start),
    end: toNormalised(pageIndex, end),
  });
  const recognised = recogniseDocument({
    text,
    pages,
    format: kind.format,
    fileName,
    ...(flow.title === null ? {} : { metadataTitle: flow.title }),
    links: flow.links,
    headings: written.headings.map(placed),
    tables: written.tables.map(({ rows }) =>
      rows.map(({ isHeader, cells }) => ({ isHeader, cells: cells.map(placed) })),
    ),
    captions: written.captions.map(placed),
    furniture: written.furniture.map(placed),
  });
  return {
    kind: 'document',
    ...kind,
    text,
    pages: unprintedPages(pages),
    recognised: {
      ...recognised,
      language: recognised.language === 'other' ? languageOf(flow.language) : recognised.language,
      warnings: withNew(recognised.warnings, flow.warnings),
    },
  };
}

/** What the recogniser told already is not told twice. */
function withNew(told: readonly ImportWarning[], more: readonly ImportWarning[]): ImportWarning[] {
  return [...told, ...more.filter(({ code }) => !told.some((each) => each.code === code))];
}

/** The language a tag such as nb-NO names; `no` is bokmål, as programs mean it. */
function languageOf(tag: string | null): TextLanguage {
  const primary = (tag ?? '').toLowerCase().split(/[-_]/)[0]!;
  const language = primary === 'no' ? 'nb' : primary;
  return textLanguages.find((each) => each === language) ?? 'other';
}
