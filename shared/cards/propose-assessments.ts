/** Earlier assessments and alerts among the project's documents, one line each (template section 4.3). */
import data from '../../resources/vocabularies/card-proposals.json' with { type: 'json' };
import type { CardProposal } from '../contract/cards.ts';
import { asRecognised } from '../corrections/as-recognised.ts';
import type { Locale } from '../model/vocabulary.ts';
import { documentSource, fitting, type ProposalDocument, type ProposalInput, reasonText } from './proposal-input.ts';

const categories: Record<string, Record<Locale, string>> = data.categories;

/** Which documents each of the three rows takes, by the key of its field. */
const takes: Record<string, (document: ProposalDocument) => boolean> = {
  alerts: (document) => document.kind === 'method-alert',
  assessmentsNational: (document) => isAssessment(document) && isNorwegian(document),
  assessmentsInternational: (document) => isAssessment(document) && !isNorwegian(document),
};

export function proposeAssessments(field: string, input: ProposalInput): CardProposal | null {
  const all = input.documents.filter((document) => takes[field]?.(document));
  if (all.length === 0) return null;
  const documents = fitting(all, (document) => line(document, input.language));
  return {
    field,
    value: documents.map((document) => line(document, input.language)).join('\n'),
    sources: documents.map((document) => {
      const { recommendation } = document.recognised;
      return documentSource(document, recommendation, recommendation && asRecognised(recommendation));
    }),
    reason: reasonText('assessments', input.language, { count: documents.length }),
  };
}

/** «NICE (2022): Title. Særskilte rammer: “…”» */
function line(document: ProposalDocument, locale: Locale): string {
  const year = document.year === null ? '' : `(${document.year})`;
  const head = [document.issuer ?? '', year].filter((part) => part !== '').join(' ');
  const title = /[.?!]$/.test(document.title) ? document.title : `${document.title}.`;
  const { recommendation } = document.recognised;
  const category = recommendation?.category ? categories[recommendation.category]?.[locale] : undefined;
  const quote = recommendation ? (locale === 'nb' ? `«${recommendation.text}»` : `“${recommendation.text}”`) : '';
  const conclusion = [category, quote].filter(Boolean).join(': ');
  return `${head === '' ? '' : `${head}: `}${title}${conclusion === '' ? '' : ` ${conclusion}`}`;
}

function isAssessment(document: ProposalDocument): boolean {
  return data.assessmentKinds.includes(document.kind);
}

function isNorwegian(document: ProposalDocument): boolean {
  return document.language === 'nb' || document.language === 'nn';
}
