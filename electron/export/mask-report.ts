/** The account of a public file's masks, in both languages: what kind of thing, where, why. Never the words themselves. */

import vocabulary from '../../resources/vocabularies/exemption-report.json' with { type: 'json' };
import type { ExemptionSubject, Mask } from '../../shared/contract/exemptions.ts';
import { placeName } from '../../shared/exemptions/place-name.ts';
import { reasonBasis, reasonLabel } from '../../shared/exemptions/reasons.ts';
import { type Locale, locales } from '../../shared/model/vocabulary.ts';
import { tableMarkdown } from './formats/table-text.ts';
import { type RenderedFile, renderedFile } from './rendered-file.ts';

/** `subject`: the name of the public file, which is masked itself. */
export function renderMaskReport(masks: readonly Mask[], subject: string, labelsIn: FieldLabels): RenderedFile {
  const parts = locales.map((language) => reportIn(language, masks, subject, labelsIn(language)));
  return renderedFile(parts.join('\n'), `${subject} – ${vocabulary.title.nb}`, 'md');
}

type FieldLabels = (language: Locale) => ReadonlyMap<string, string>;

function reportIn(
  language: Locale,
  masks: readonly Mask[],
  subject: string,
  labels: ReadonlyMap<string, string>,
): string {
  const word = (key: keyof typeof vocabulary.columns) => vocabulary.columns[key][language];
  const state = ({ isShown }: Mask) => vocabulary.states[isShown ? 'shown' : 'masked'][language];
  const rows = masks.map((mask) => [
    (vocabulary.subjects as Record<ExemptionSubject, Record<Locale, string>>)[mask.subject][language],
    placeName(mask.place, language, labels),
    [reasonLabel(mask.reason, language), reasonBasis(mask.reason, language)].filter(Boolean).join(', '),
    mask.owner,
    mask.until ?? vocabulary.open[language],
    state(mask),
  ]);
  return tableMarkdown({
    title: `${vocabulary.title[language]}: ${subject}`,
    language,
    columns: (['what', 'where', 'why', 'owner', 'until', 'state'] as const).map(word),
    rows,
    notes: [vocabulary.note[language]],
  });
}
