/** BibTeX in UTF-8 with the fields that BibLaTeX and reference managers share; signs of TeX are escaped. */
import { citeKeys } from '../../../shared/citations/cite-key.ts';
import type { CslItem } from '../../../shared/contract/references.ts';
import { dateOf, keywordsOf, nameOf, textOf, yearOf } from './reference-text.ts';

const types: Record<string, string> = {
  'article-journal': 'article',
  article: 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  thesis: 'phdthesis',
  report: 'techreport',
  webpage: 'online',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  manuscript: 'unpublished',
};

export function bibtexFrom(items: readonly CslItem[]): string {
  const keys = keysOf(items);
  return items.map((item, index) => entry(item, keys[index]!)).join('\n');
}

function entry(item: CslItem, key: string): string {
  const type = types[item.type] ?? 'misc';
  const isPart = type === 'incollection' || type === 'inproceedings';
  const [, month, day] = dateOf(item);
  const publisher = type === 'techreport' ? 'institution' : type === 'phdthesis' ? 'school' : 'publisher';
  const fields: [name: string, value: string][] = [
    ['author', people(item.author)],
    ['editor', people(item.editor)],
    ['title', escaped(textOf(item.title))],
    [isPart ? 'booktitle' : 'journal', escaped(textOf(item['container-title']))],
    ['shortjournal', escaped(textOf(item['container-title-short']))],
    ['year', yearOf(item)],
    // BibLaTeX; BibTeX itself reads the year alone.
    [
      'date',
      month === undefined
        ? ''
        : [yearOf(item), ...[month, day].filter((part) => part !== undefined).map(two)].join('-'),
    ],
    ['volume', escaped(textOf(item.volume))],
    ['number', escaped(textOf(item.issue))],
    ['pages', escaped(textOf(item.page)).replace(/\s*[-–]+\s*/, '--')],
    [publisher, escaped(textOf(item.publisher))],
    ['address', escaped(textOf(item['publisher-place']))],
    ['edition', escaped(textOf(item.edition))],
    ['doi', escaped(textOf(item.DOI))],
    ['pmid', escaped(textOf(item.PMID))],
    ['pmcid', escaped(textOf(item.PMCID))],
    ['issn', escaped(textOf(item.ISSN))],
    ['isbn', escaped(textOf(item.ISBN))],
    ['url', escaped(textOf(item.URL))],
    ['language', escaped(textOf(item.language))],
    ['keywords', escaped(keywordsOf(item).join('; '))],
    ['abstract', escaped(textOf(item.abstract))],
    ['note', escaped(textOf(item.note))],
  ];
  const filled = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${filled.join('')}}\n`;
}

/** Organisations stand in braces of their own, so that no reader takes their last word for a family name. */
const people = (list: CslItem['author']) =>
  (list ?? []).map((name) => (name.literal ? `{${escaped(nameOf(name))}}` : person(nameOf(name)))).join(' and ');

/** «and» parts people, unless it stands in braces; the comma that parts a name stays outside them. */
const person = (name: string) =>
  name.replace(/[^,]+/g, (part) => (/\band\b/i.test(part) ? part.replace(/\S.*/, inBraces) : escaped(part)));

const inBraces = (words: string) => `{${escaped(words)}}`;

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces behind a backslash too: one alone would take the rest of the file into its field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '^': '\\^{}',
  '~': '\\~{}',
};

const escaped = (text: string) => text.replace(/[\\{}%&$#_^~]/g, (sign) => signs[sign]!);

/** «fjellvik2024»: letters that TeX's own readers take, each key once. */
function keysOf(items: readonly CslItem[]): string[] {
  const named = items.map((item, index) => ({
    id: String(index).padStart(8, '0'),
    authors: (item.author ?? item.editor ?? []).map(({ family, literal }) => family ?? literal ?? ''),
    year: yearOf(item),
    title: textOf(item.title),
  }));
  const keys = citeKeys(named);
  const taken = new Set<string>();
  return named.map(({ id }) => {
    const base = plain(keys.get(id)!) || 'ref';
    let key = base;
    for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
    taken.add(key);
    return key;
  });
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]/g, '');

const two = (number: number) => String(number).padStart(2, '0');
