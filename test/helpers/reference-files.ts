/** Files of invented references in the formats that databases and reference managers write, of any length. */
import { bibtexFrom } from '../../electron/export/references/bibtex.ts';
import { nbibFrom } from '../../electron/export/references/nbib.ts';
import { risFrom } from '../../electron/export/references/ris.ts';
import type { CslItem } from '../../shared/contract/references.ts';

const escaped = (text = '') => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const quoted = (text = '') => `"${text.replaceAll('"', '""')}"`;
const yearOf = (item: CslItem) => String(item.issued?.['date-parts']?.[0]?.[0] ?? '');
const namesOf = (item: CslItem) => item.author ?? [];

const pubmedArticle = (item: CslItem, n: number) => `<PubmedArticle>
<MedlineCitation><PMID Version="1">${90_000_000 + n}</PMID>
<Article><Journal><JournalIssue><Volume>${item.volume}</Volume><PubDate><Year>${yearOf(item)}</Year></PubDate></JournalIssue>
<Title>${escaped(item['container-title'])}</Title></Journal><ArticleTitle>${escaped(item.title)}</ArticleTitle>
<Abstract><AbstractText>${escaped(item.abstract)}</AbstractText></Abstract>
<AuthorList>${namesOf(item)
  .map(({ family, given }) => `<Author><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`)
  .join('')}</AuthorList></Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">${item.DOI}</ArticleId></ArticleIdList></PubmedData>
</PubmedArticle>
`;

const style = (text = '') => `<style face="normal" font="default" size="100%">${escaped(text)}</style>`;

/** EndNote writes its whole file as one line. */
const endnoteRecord = (item: CslItem) =>
  `<record><ref-type name="Journal Article">17</ref-type><contributors><authors>${namesOf(item)
    .map(({ family, given }) => `<author>${style(`${family}, ${given}`)}</author>`)
    .join('')}</authors></contributors><titles><title>${style(item.title)}</title><secondary-title>${style(
    item['container-title'],
  )}</secondary-title></titles><dates><year>${style(yearOf(item))}</year></dates><electronic-resource-num>${style(
    item.DOI,
  )}</electronic-resource-num><abstract>${style(item.abstract)}</abstract></record>`;

const csvRow = (item: CslItem) =>
  [
    namesOf(item)
      .map(({ family, given }) => `${family} ${given?.[0]}.`)
      .join('; '),
    item.title,
    yearOf(item),
    item['container-title'],
    item.DOI,
    `${item.abstract}\nSecond line, of the same cell.`,
  ]
    .map(quoted)
    .join(',');

interface Format {
  name: string;
  head: string;
  between: string;
  /** Many records, without what stands before the first and behind the last of the file. */
  records(items: readonly CslItem[], first: number): string;
  end: string;
}

export const referenceFormats: Format[] = [
  { name: 'a.ris', head: '', between: '\r\n', records: risFrom, end: '' },
  {
    name: 'a.nbib',
    head: '',
    between: '\r\n',
    records: (items, first) => nbibFrom(items.map((item, n) => ({ ...item, PMID: String(90_000_000 + first + n) }))),
    end: '',
  },
  { name: 'a.bib', head: '', between: '\n', records: bibtexFrom, end: '' },
  {
    name: 'a.xml',
    head: `<?xml version="1.0"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
`,
    between: '',
    records: (items, first) => items.map((item, n) => pubmedArticle(item, first + n)).join(''),
    end: '</PubmedArticleSet>\n',
  },
  {
    name: 'endnote.xml',
    head: '<?xml version="1.0" encoding="UTF-8" ?><xml><records>',
    between: '',
    records: (items) => items.map(endnoteRecord).join(''),
    end: '</records></xml>\n',
  },
  {
    name: 'a.json',
    head: '[\n',
    between: ',\n',
    records: (items, first) =>
      items.map((item, n) => JSON.stringify({ id: `r${first + n}`, ...item }, null, 2)).join(',\n'),
    end: '\n]\n',
  },
  {
    name: 'a.csv',
    head: 'Authors,Title,Year,"Source\ntitle",DOI,Abstract\n',
    between: '\n',
    records: (items) => items.map(csvRow).join('\n'),
    end: '\n',
  },
];

export const referenceFile = ({ head, records, end }: Format, items: readonly CslItem[]): string =>
  `${head}${records(items, 0)}${end}`;
