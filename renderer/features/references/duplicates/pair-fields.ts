/** Two references field by field, with whether what they say differs. */
import type { Reference } from '../../../../shared/contract/references.ts';
import { foldSpelling } from '../../../../shared/references/fold-spelling.ts';
import { issuedDay } from '../reference-words.ts';

export const pairFields = [
  'title',
  'authors',
  'issued',
  'journal',
  'volume',
  'page',
  'type',
  'DOI',
  'PMID',
  'PMCID',
  'language',
  'files',
  'abstract',
] as const;
type PairField = (typeof pairFields)[number];

export interface ComparedField {
  field: PairField;
  first: string;
  second: string;
  difference: 'none' | 'one' | 'other';
}

/** Of an abstract the beginning tells enough. */
const longestText = 600;

export function comparedFields(
  first: Reference,
  second: Reference,
  typeName: (type: string) => string,
): ComparedField[] {
  return pairFields.flatMap((field) => {
    const [a, b] = [first, second].map((each) => textOf(each, field, typeName)) as [string, string];
    if (a === '' && b === '') return [];
    const isSame = a === b || (field !== 'files' && foldSpelling(a) === foldSpelling(b));
    const difference = isSame ? 'none' : a === '' || b === '' ? 'one' : 'other';
    return [{ field, first: a, second: b, difference: field === 'files' ? 'none' : difference }];
  });
}

function textOf(reference: Reference, field: PairField, typeName: (type: string) => string): string {
  switch (field) {
    case 'authors':
      return (reference.author ?? [])
        .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '))
        .join('; ');
    case 'issued':
      return issuedDay(reference) || (reference.issued?.raw ?? '');
    case 'journal':
      return reference['container-title'] ?? '';
    case 'volume':
      return [reference.volume, reference.issue && `(${reference.issue})`].filter(Boolean).join(' ');
    case 'type':
      return typeName(reference.type);
    case 'files':
      return [...new Set(reference.sources.map(({ file }) => file))].join(', ');
    case 'abstract': {
      const text = reference.abstract ?? '';
      return text.length > longestText ? `${text.slice(0, longestText)} …` : text;
    }
    default:
      return reference[field] ?? '';
  }
}
