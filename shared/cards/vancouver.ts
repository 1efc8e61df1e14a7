/** A small Vancouver formatter (ICMJE style, plain text) for CSL-JSON. Any citation style comes with a CSL engine later. */
import type { CslItem } from '../contract/references.ts';
import type { Locale } from '../model/vocabulary.ts';

const maxAuthors = 6;

/**
 * “Hansen KA, Olsen B. Title. Spine. 2022;47(3):1–9. doi:10.1000/x”. Parts the record lacks are left out; a record
 * with nothing but an identifier prints that. Source: Citing Medicine, NLM; ICMJE sample references.
 */
export function vancouver(item: CslItem, locale: Locale = 'en'): string {
  const journal = item['container-title-short'] || item['container-title'] || '';
  const year = yearOf(item);
  const parts = [
    stop(names(item.author?.length ? item.author : item.editor)),
    stop(plain(item.title ?? '')),
    journal === ''
      ? stop([item.publisher ?? '', year].filter((part) => part !== '').join('; '))
      : `${stop(plain(journal))} ${stop(issueText(item, year))}`.trim(),
    identifierText(item, locale),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Year of issue as text; '' where unknown. */
export function yearOf(item: CslItem): string {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? (/\b\d{4}\b/.exec(item.issued?.raw ?? '')?.[0] ?? '') : String(year);
}

function issueText(item: CslItem, year: string): string {
  const issue = item.issue ? `(${item.issue})` : '';
  const place = `${item.volume ?? ''}${issue}`;
  const pages = item.page ? `:${item.page.replace(/(\d)\s*-+\s*(\d)/g, '$1–$2')}` : '';
  return [year, `${place}${pages}`].filter((part) => part !== '').join(';');
}

function identifierText(item: CslItem, locale: Locale): string {
  if (item.DOI) return `doi:${item.DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')}`;
  if (item.PMID) return `PMID: ${item.PMID}`;
  if (item.URL) return `${locale === 'nb' ? 'Tilgjengelig fra' : 'Available from'}: ${item.URL}`;
  return '';
}

function names(people: CslItem['author']): string {
  const list = (people ?? []).map(nameText).filter((name) => name !== '');
  return list.length > maxAuthors ? `${list.slice(0, maxAuthors).join(', ')}, et al` : list.join(', ');
}

function nameText(name: NonNullable<CslItem['author']>[number]): string {
  if (name.literal) return plain(name.literal);
  const particle = name['non-dropping-particle'];
  const family = [typeof particle === 'string' ? particle : '', name.family ?? ''].filter(Boolean).join(' ');
  return [family, initials(name.given ?? '')].filter((part) => part !== '').join(' ');
}

/** «Kari-Anne M.» → KAM. */
function initials(given: string): string {
  return given
    .split(/[\s.-]+/)
    .map((part) => (/^\p{Lu}{2,3}$/u.test(part) ? part : (/^\p{L}/u.exec(part)?.[0].toUpperCase() ?? '')))
    .join('');
}

/** Without markup and stray blanks: titles arrive with <i> and <sup>. */
function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,40}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function stop(text: string): string {
  return text === '' || /[.?!]$/.test(text) ? text : `${text}.`;
}
