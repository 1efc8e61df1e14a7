/** NBIB, the tagged format of PubMed: what a line has no room for goes on in lines that are set in. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { dateOf, keywordsOf, nameOf, textOf, yearOf } from './reference-text.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** What PubMed calls the kinds that are not articles in journals. */
const kinds: Record<string, string> = {
  report: 'Technical Report',
  'paper-conference': 'Congress',
  article: 'Preprint',
  thesis: 'Academic Dissertation',
  // PubMed has none of these.
  webpage: 'Web Page',
};
/** PubMed sets about so many characters on a line. */
const width = 80;

export function nbibFrom(items: readonly CslItem[]): string {
  return items.map((item, index) => record(item, index + 1)).join('\r\n');
}

/** Records begin with their number of PubMed; one that has none still needs the line, as readers part records by it. */
function record(item: CslItem, place: number): string {
  const [, month, day] = dateOf(item);
  const date = [yearOf(item), month === undefined ? '' : (months[month - 1] ?? ''), day ?? '']
    .filter(Boolean)
    .join(' ');
  const doi = textOf(item.DOI);
  const isInBook = item.type === 'chapter';
  const people = (tags: [string, string], list: CslItem['author']) =>
    (list ?? []).map((name): [string, string] => [name.literal ? tags[1] : tags[0], nameOf(name)]);
  const lines: [tag: string, value: string][] = [
    ['PMID', textOf(item.PMID) || `no-pmid-${place}`],
    ['PMC', textOf(item.PMCID)],
    ['IS', textOf(item.ISSN)],
    ['ISBN', textOf(item.ISBN)],
    ['VI', textOf(item.volume)],
    ['IP', textOf(item.issue)],
    ['DP', date],
    [item.type === 'book' ? 'BTI' : 'TI', textOf(item.title)],
    ['PG', textOf(item.page)],
    ['LID', doi && `${doi} [doi]`],
    ['LID', item.type === 'webpage' ? textOf(item.URL) : ''],
    ['AB', textOf(item.abstract)],
    ...people(['FAU', 'CN'], item.author),
    ...people(['FED', 'CN'], item.editor),
    ['LA', textOf(item.language)],
    ['PB', textOf(item.publisher)],
    ['PT', kinds[item.type] ?? ''],
    ['TA', isInBook ? '' : textOf(item['container-title-short'])],
    [isInBook ? 'BTI' : 'JT', item.type === 'book' ? '' : textOf(item['container-title'])],
    ...keywordsOf(item).map((word): [string, string] => ['OT', word]),
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag.padEnd(4)}- ${folded(value)}\r\n`)
    .join('');
}

function folded(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\r\n      ');
}
