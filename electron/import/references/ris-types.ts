/** Reference types of RIS (and their names in words, as some tools write them) in CSL's vocabulary. */

const types: Record<string, string> = {
  JOUR: 'article-journal',
  JFULL: 'article-journal',
  EJOUR: 'article-journal',
  INPR: 'article-journal',
  ABST: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  WHOLE: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  STAND: 'standard',
  STAT: 'legislation',
  LEGAL: 'legislation',
  BILL: 'bill',
  CASE: 'legal_case',
  PAT: 'patent',
  ELEC: 'webpage',
  ICOMM: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  DATA: 'dataset',
  DBASE: 'dataset',
  COMP: 'software',
  MAP: 'map',
  MPCT: 'motion_picture',
  VIDEO: 'motion_picture',
  SOUND: 'song',
  PCOMM: 'personal_communication',
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
  PAMP: 'pamphlet',
  ENCYC: 'entry-encyclopedia',
  DICT: 'entry-dictionary',
  SLIDE: 'speech',
  ART: 'graphic',
  FIGURE: 'figure',
  HEAR: 'hearing',
  SER: 'book',
  MUSIC: 'musical_score',
};

const words: [RegExp, string][] = [
  [/chapter|section/i, 'chapter'],
  [/journal|article|review|letter|editorial/i, 'article-journal'],
  [/conference|proceeding/i, 'paper-conference'],
  [/thesis|dissertation/i, 'thesis'],
  [/report|government/i, 'report'],
  [/book|monograph/i, 'book'],
  [/patent/i, 'patent'],
  [/web|electronic|online/i, 'webpage'],
  [/dataset|database/i, 'dataset'],
  [/newspaper/i, 'article-newspaper'],
  [/magazine/i, 'article-magazine'],
  [/preprint|manuscript|unpublished/i, 'manuscript'],
];

/** The CSL type of a RIS code or of a type in words; `document` where it is neither. */
export function risType(text: string): string {
  const value = text.trim();
  return types[value.toUpperCase()] ?? typeFromWords(value);
}

export const typeFromWords = (text: string): string => words.find(([pattern]) => pattern.test(text))?.[1] ?? 'document';
