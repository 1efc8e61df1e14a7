/** RIS as EndNote, Zotero and Rayyan read it: UTF-8, lines ended by CR LF. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { dateOf, keywordsOf, nameOf, textOf, yearOf } from './reference-text.ts';

const types: Record<string, string> = {
  'article-journal': 'JOUR',
  article: 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CPAPER',
  thesis: 'THES',
  report: 'RPRT',
  webpage: 'ELEC',
  dataset: 'DATA',
  patent: 'PAT',
  legislation: 'STAT',
  software: 'COMP',
  manuscript: 'UNPB',
  standard: 'STAND',
};

export function risFrom(items: readonly CslItem[]): string {
  return items.map(record).join('');
}

function record(item: CslItem): string {
  const [first = '', last = ''] = (item.page ?? '').split(/\s*[-–]+\s*/);
  const [year, month, day] = dateOf(item);
  const date = month === undefined ? '' : [year, two(month), day === undefined ? '' : two(day), ''].join('/');
  const lines: [tag: string, value: string][] = [
    ['TY', types[item.type] ?? 'GEN'],
    ...(item.author ?? []).map((name): [string, string] => ['AU', nameOf(name)]),
    ...(item.editor ?? []).map((name): [string, string] => ['ED', nameOf(name)]),
    ['TI', textOf(item.title)],
    ['T2', textOf(item['container-title'])],
    ['J2', textOf(item['container-title-short'])],
    ['PY', yearOf(item)],
    ['DA', date],
    ['VL', textOf(item.volume)],
    ['IS', textOf(item.issue)],
    ['SP', textOf(first)],
    ['EP', textOf(last)],
    ['PB', textOf(item.publisher)],
    ['CY', textOf(item['publisher-place'])],
    ['ET', textOf(item.edition)],
    ['SN', textOf(item.ISSN)],
    ['SN', textOf(item.ISBN)],
    ['DO', textOf(item.DOI)],
    ['PM', textOf(item.PMID)],
    ['C2', textOf(item.PMCID)],
    ['LA', textOf(item.language)],
    ...keywordsOf(item).map((word): [string, string] => ['KW', word]),
    ['AB', textOf(item.abstract)],
    ['N1', textOf(item.note)],
    ['UR', textOf(item.URL)],
  ];
  const filled = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${filled.join('')}ER  - \r\n\r\n`;
}

const two = (number: number) => String(number).padStart(2, '0');
