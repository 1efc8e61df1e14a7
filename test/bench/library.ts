/** A library of the size that people reach after years: 5,000 documents, 5,000 trials, 50,000 references. */
import { join } from 'node:path';
import { parseReferences } from '../../electron/import/references/parse-references.ts';
import { saveExtraction } from '../../electron/import/save-extraction.ts';
import { parseTrials } from '../../electron/import/trials/parse-trials.ts';
import { type ChangeWriter, runCommand } from '../../electron/library/command.ts';
import { inTransaction } from '../../electron/library/database.ts';
import { sha256Hex } from '../../electron/library/sources.ts';
import { passagesOf } from '../../electron/search/index-passages.ts';
import type { Importable } from '../../shared/model/extraction.ts';
import { extractedDocument } from '../helpers/extraction.ts';
import { type TestLibrary, testLibrary } from '../helpers/library.ts';
import { ctgovFile, paragraph, risFile, sentence } from '../long/fiction.ts';
import { type Random, randomFrom } from '../long/random.ts';

export const sizes = { documents: 5000, trials: 5000, references: 50_000 };

/** Documents of one import, and so of one entry of history. */
const filesAtOnce = 500;

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
  const save = (write: ChangeWriter, name: string, content: string, extraction: Importable) => {
    const bytes = Buffer.from(content);
    const file = { name, sha256: sha256Hex(bytes), bytes, searchId: null, importedBy: 'kari' };
    saveExtraction(library, write, file, extraction, ({ text, pages, recognised }) =>
      passagesOf({ text, pages, sections: recognised.sections }),
    );
  };
  const importing = (work: (write: ChangeWriter) => void) =>
    runCommand(library, { personId: 'kari', projectId: null, action: 'import.files' }, work);
  inTransaction(library.db, () => {
    for (let first = 0; first < texts.length; first += filesAtOnce) {
      importing((write) => {
        for (const [n, text] of texts.slice(first, first + filesAtOnce).entries()) {
          const extraction = extractedDocument(text, { title: text.slice(0, 60) });
          save(write, `document-${first + n}.txt`, text, extraction);
        }
      });
    }
    const trials = ctgovFile(random, sizes.trials);
    importing((write) => save(write, 'trials.json', trials, parseTrials(trials, 'trials.json')!));
    // A second download of a tenth of them, some weeks later: trials have histories.
    const later = ctgovFile(random, sizes.trials / 10, 0, '2026-02-10');
    importing((write) => save(write, 'later.json', later, parseTrials(later, 'later.json')!));
    const references = risFile(random, sizes.references);
    importing((write) => save(write, 'references.ris', references, parseReferences(references, 'references.ris')!));
  });
  const { n } = library.db.prepare('SELECT count(*) AS n FROM passage').get() as { n: number };
  return { ...made, path, texts, passages: n };
}

const documentText = (random: Random): string =>
  [sentence(random), ...Array.from({ length: 3 }, () => paragraph(random, 4))].join('\n\n');
