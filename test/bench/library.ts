/** A library of the size that people reach after years: 5,000 documents, 5,000 trials, 20,000 references. */
import { join } from 'node:path';
import { parseReferences } from '../../electron/import/references/parse-references.ts';
import { saveExtraction } from '../../electron/import/save-extraction.ts';
import { parseTrials } from '../../electron/import/trials/parse-trials.ts';
import { inTransaction } from '../../electron/library/database.ts';
import { sha256Hex } from '../../electron/library/sources.ts';
import { passagesOf } from '../../electron/search/index-passages.ts';
import type { Extraction, RefusedFile } from '../../shared/model/extraction.ts';
import { extractedDocument } from '../helpers/extraction.ts';
import { type TestLibrary, testLibrary } from '../helpers/library.ts';
import { ctgovFile, paragraph, risFile, sentence } from '../long/fiction.ts';
import { type Random, randomFrom } from '../long/random.ts';

export const sizes = { documents: 5000, trials: 5000, references: 20_000 };

export interface BenchLibrary extends TestLibrary {
  path: string;
  /** The documents' texts, for rivals that index them too. */
  texts: string[];
  passages: number;
}

export function fillLibrary(folder: string, seed: number): BenchLibrary {
  const path = join(folder, 'bench.metodebenk');
  const made = testLibrary(path);
  const { library } = made;
  const random = randomFrom(seed);
  const texts = Array.from({ length: sizes.documents }, () => documentText(random));
  const save = (name: string, content: string, extraction: Exclude<Extraction, RefusedFile>) => {
    const bytes = Buffer.from(content);
    const file = { name, sha256: sha256Hex(bytes), bytes, searchId: null, importedBy: 'kari' };
    saveExtraction(library, { ...noHistory }, file, extraction, ({ text, pages, recognised }) =>
      passagesOf({ text, pages, sections: recognised.sections }),
    );
  };
  inTransaction(library.db, () => {
    for (const [n, text] of texts.entries()) {
      save(`document-${n}.txt`, text, extractedDocument(text, { title: text.slice(0, 60) }));
    }
    const trials = ctgovFile(random, sizes.trials);
    save('trials.json', trials, parseTrials(trials, 'trials.json')!);
    // A second download of a tenth of them, some weeks later: trials have histories.
    const later = ctgovFile(random, sizes.trials / 10, 0, '2026-02-10');
    save('later.json', later, parseTrials(later, 'later.json')!);
    const references = risFile(random, sizes.references);
    save('references.ris', references, parseReferences(references, 'references.ris')!);
  });
  const { n } = library.db.prepare('SELECT count(*) AS n FROM passage').get() as { n: number };
  return { ...made, path, texts, passages: n };
}

const documentText = (random: Random): string =>
  [sentence(random), ...Array.from({ length: 3 }, () => paragraph(random, 4))].join('\n\n');

const noHistory = {
  insert: () => undefined,
  update: () => undefined,
  remove: () => undefined,
  delete: () => undefined,
  noteImported: () => undefined,
};
