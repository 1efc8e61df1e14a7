/** What a project's evidence can put into a card, each value with its sources and the reason. A person decides. */
import { tokenText } from '../citations/tokens.ts';
import {
  type CardFieldTemplate,
  type CardProposal,
  type CardSource,
  type CardTemplate,
  longestValue,
} from '../contract/cards.ts';
import type { PicoElement, TagElement } from '../model/vocabulary.ts';
import { cellTexts, ongoingRow } from './ongoing-row.ts';
import { fitting, type ProposalInput, reasonText, tagSources } from './proposal-input.ts';
import { proposeAssessments } from './propose-assessments.ts';
import { proposeCheckboxes } from './propose-checkboxes.ts';
import { proposePico } from './propose-pico.ts';
import { proposeSearch } from './propose-search.ts';
import { templateFields } from './template-fields.ts';

const tagElementOf = {
  'tags.population': 'P',
  'tags.intervention': 'I',
  'tags.comparator': 'C',
  'tags.harm': 'harm',
  'tags.cost': 'cost',
  'tags.result': 'result',
} as const satisfies Record<string, TagElement>;
const picoElementOf = {
  'pico.population': 'P',
  'pico.intervention': 'I',
  'pico.comparator': 'C',
  'pico.outcome': 'O',
} as const satisfies Record<string, PicoElement>;

/** Proposals in printing order; fields without evidence have none. What is already written is the caller's to respect. */
export function proposeFields(template: CardTemplate, input: ProposalInput): CardProposal[] {
  return templateFields(template).flatMap(({ field, section }) => propose(field, section, input) ?? []);
}

function propose(field: CardFieldTemplate, section: string, input: ProposalInput): CardProposal | null {
  switch (field.proposal) {
    case undefined:
      return null;
    case 'project.title':
      return { field: field.key, value: input.project.title, sources: [], reason: reasonText('pico', input.language) };
    case 'pico.population':
    case 'pico.intervention':
    case 'pico.comparator':
    case 'pico.outcome':
      return proposePico(field.key, picoElementOf[field.proposal], input);
    case 'trials.included':
      return proposeTrials(field.key, input);
    case 'references.included':
      return proposeReferences(field.key, input);
    case 'searches.method':
      return proposeSearch(field.key, input);
    case 'recognised.checkboxes':
      return proposeCheckboxes(field, section, input);
    case 'documents.assessments':
      return proposeAssessments(field.key, input);
    default:
      return proposeQuotes(field, tagElementOf[field.proposal], input);
  }
}

/** The tagged passages as quotations, one a line (or one a bullet), in the order of the documents and their text. */
function proposeQuotes(field: CardFieldTemplate, element: TagElement, input: ProposalInput): CardProposal | null {
  const own = input.tags.filter((tag) => tag.element === element);
  const tagged = new Set(own.map(({ documentId }) => documentId));
  const order = new Map(input.documents.filter(({ id }) => tagged.has(id)).map(({ id }, index) => [id, index]));
  const tags = own.toSorted(
    (a, b) => (order.get(a.documentId) ?? 0) - (order.get(b.documentId) ?? 0) || a.start - b.start,
  );
  const all = tagSources(tags, input.documents);
  if (all.length === 0) return null;
  const cited = all.map((source) => ({ source, text: citedTextOf(source, input) }));
  const fit = fitting(cited, ({ text }) => text);
  const sources = fit.map(({ source }) => source);
  const quotes = fit.map(({ text: quote }) => {
    const text = quote.replace(/\s+/g, ' ').trim();
    return input.language === 'nb' ? `«${text}»` : `“${text}”`;
  });
  const value = field.type === 'bullets' ? quotes : quotes.join('\n');
  return { field: field.key, value, sources, reason: reasonText('tags', input.language, { count: sources.length }) };
}

const citedTextOf = ({ documentId = '', start = 0, end = 0, quote = '' }: CardSource, input: ProposalInput) =>
  input.citedText({ documentId, start, end, quote });

function proposeTrials(
  field: string,
  { trials: all, tableEdits, language, sha256Of }: ProposalInput,
): CardProposal | null {
  if (all.length === 0) return null;
  const trials = all.slice(0, longestValue.rows);
  return {
    field,
    value: trials.map((trial) => cellTexts(ongoingRow(trial, language, tableEdits))),
    sources: trials.map(({ id }) => ({ trialId: id, sha256: sha256Of('trial', id) })),
    reason: reasonText('trials', language, { count: trials.length }),
  };
}

function proposeReferences(field: string, { references: all, language, sha256Of }: ProposalInput): CardProposal | null {
  if (all.length === 0) return null;
  const references = all.slice(0, longestValue.lines);
  return {
    field,
    // Printed in the card's style, and numbered with what the text cites.
    value: references.map(({ id }) => tokenText([{ id, locator: '' }])),
    sources: references.map(({ id }) => ({ referenceId: id, sha256: sha256Of('reference', id) })),
    reason: reasonText('references', language, { count: references.length }),
  };
}
