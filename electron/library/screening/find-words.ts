/** References of a queue that hold all words of a question in title, abstract, authors, journal or year. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { LibraryDatabase } from '../database.ts';
import { queueIds } from './queue.ts';

/** As many as are read while nobody notices. */
const pageSize = 1500;

export function findInQueue(
  db: LibraryDatabase,
  { projectId, query, after = '' }: { projectId: string; query: string; after?: string | undefined },
): { rows: string[]; next: string | null } {
  const wanted = wordsIn(query);
  const { ids, next } = queueIds(db, projectId, { after, size: pageSize });
  const read = db.prepare('SELECT csl FROM reference WHERE id = ?').pluck();
  const holds = (id: string) => {
    const text = wordsOfCsl(JSON.parse(String(read.get(id))) as CslItem);
    return wanted.every((word) => text.includes(word));
  };
  return { rows: ids.filter(holds), next };
}

/** What stands in quotation marks is one. */
function wordsIn(query: string): string[] {
  return [...fold(query).matchAll(/"([^"]+)"|(\S+)/g)].map(([, phrase, word]) => phrase ?? word ?? '');
}

function wordsOfCsl(csl: CslItem): string {
  const names = (csl.author ?? []).map(({ family, literal }) => family ?? literal ?? '');
  const year = csl.issued?.['date-parts']?.[0]?.[0] ?? csl.issued?.raw ?? '';
  return fold([csl.title ?? '', csl.abstract ?? '', csl['container-title'] ?? '', ...names, year].join('\n'));
}
