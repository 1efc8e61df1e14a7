/** What can be imported, by what people call it, with the endings that dialogs offer; whatever the ending, the content decides. */
import type { Locale } from './model/vocabulary.ts';

interface ImportFormat {
  name: Record<Locale, string>;
  endings: readonly string[];
}

const importFormats: readonly ImportFormat[] = [
  { name: { nb: 'PDF', en: 'PDF' }, endings: ['pdf'] },
  { name: { nb: 'Word (DOCX)', en: 'Word (DOCX)' }, endings: ['docx', 'docm', 'dotx', 'dotm'] },
  { name: { nb: 'nettside (HTML)', en: 'web page (HTML)' }, endings: ['html', 'htm', 'xhtml'] },
  { name: { nb: 'ren tekst', en: 'plain text' }, endings: ['txt', 'md'] },
  {
    name: {
      nb: 'studieposter fra ClinicalTrials.gov, WHO ICTRP, EU-registrene eller ISRCTN (JSON, XML, CSV)',
      en: 'trial records of ClinicalTrials.gov, WHO ICTRP, the EU registers or ISRCTN (JSON, XML, CSV)',
    },
    endings: ['json', 'xml', 'csv', 'tsv'],
  },
  {
    name: {
      nb: 'referanser (RIS, PubMed, BibTeX, EndNote, CSL-JSON, Web of Science, Cochrane, CSV)',
      en: 'references (RIS, PubMed, BibTeX, EndNote, CSL-JSON, Web of Science, Cochrane, CSV)',
    },
    endings: ['ris', 'nbib', 'bib', 'enw', 'ciw'],
  },
];

export const importEndings = importFormats.flatMap(({ endings }) => endings);

/** “PDF, Word (DOCX), …”, to stand in a sentence. */
export function importFormatNames(locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(importFormats.map(({ name }) => name[locale]));
}
