/** Boxes ticked in the project's forms and alerts, matched to the template's options by label. */
import data from '../../resources/vocabularies/card-proposals.json' with { type: 'json' };
import type { CardFieldTemplate, CardProposal, CardSource } from '../contract/cards.ts';
import { documentSource, fold, type ProposalInput, reasonText } from './proposal-input.ts';

const aliases: Record<string, Record<string, string[]>> = data.checkboxAliases;

/** Only ticked boxes are proposed; where documents disagree, the tick is proposed and a person decides. */
export function proposeCheckboxes(
  field: CardFieldTemplate,
  section: string,
  input: ProposalInput,
): CardProposal | null {
  const codes: string[] = [];
  const sources: CardSource[] = [];
  const names = new Set<string>();
  const ticked = input.documents.filter(({ id }) => input.isTicked(id));
  for (const option of field.options ?? []) {
    const labels = [option.label.nb, option.label.en, ...(aliases[field.key]?.[option.code] ?? [])].map(fold);
    for (const document of ticked) {
      const box = document.recognised.checkboxes?.find(
        // The same word can label boxes of several sections («Helseøkonomi», «Annet»): a known section must agree.
        (item) => item.checked && labels.includes(fold(item.label)) && (item.section ?? section) === section,
      );
      if (!box || (box.section === null && option.code === 'other')) continue;
      if (!codes.includes(option.code)) codes.push(option.code);
      sources.push(documentSource(document, box, box.label));
      names.add(document.title || document.sourceName);
    }
  }
  if (codes.length === 0) return null;
  const reason = reasonText('checkboxes', input.language, { source: [...names].join(', ') });
  return { field: field.key, value: codes, sources, reason };
}
