/** Saves the references of a long file while it is read, many turns long: the screens are answered between them. */
import { setImmediate } from 'node:timers/promises';
import type { ReferenceRecord } from '../../shared/contract/references.ts';
import type { ExtractedReferences } from '../../shared/model/extraction.ts';
import type { ChangeWriter } from '../library/command.ts';
import { inTransaction } from '../library/database.ts';
import { inSteps } from '../library/in-steps.ts';
import { type Lesson, learn } from '../library/learned-fields.ts';
import type { Library } from '../library/open-library.ts';
import { checkIsOpenIn } from '../library/packets/packet-mark.ts';
import { referenceSaver } from '../library/references.ts';
import { beginSource, finishSource, removeUnfinished } from '../library/unfinished-sources.ts';
import { referenceKeys } from './references/identity.ts';
import { type FileContent, recordsOutcome, type SavedOutcome, type SavedRecord, showAgain } from './save-extraction.ts';

export interface TurnSaver {
  take(records: ReferenceRecord[], mediaType: string): Promise<void>;
  /** Null where nothing was taken: the file is saved as any other. */
  finish: ((write: ChangeWriter, read: ExtractedReferences) => SavedOutcome) | null;
  /** Takes out what was saved of a file that came to nothing; nothing where it was finished. */
  discard(): Promise<void>;
}

/** Of all files that are being saved now, in this program. */
const underWay = new Set<string>();

export function saveInTurns(library: Library, file: FileContent): TurnSaver {
  const { db, ids } = library;
  const saved: SavedRecord[] = [];
  const inBin: string[] = [];
  const lessons: Lesson[] = [];
  const id = ids();
  let save: ReturnType<typeof referenceSaver> | null = null;

  const begin = async (mediaType: string) => {
    checkIsOpenIn(library, 'source');
    underWay.add(id);
    const { sha256, name, searchId, importedBy, bytes } = file;
    const source = { id, sha256, byteLength: bytes.length, mediaType, name, searchId, importedBy };
    const importedAt = library.clock().toISOString();
    for (const _ of beginSource(db, { ...source, importedAt }, bytes)) await setImmediate();
    return referenceSaver(db, ids, id);
  };
  const saver: TurnSaver = {
    finish: null,
    async take(records, mediaType) {
      save ??= await begin(mediaType);
      const keep = save;
      const taken = inTransaction(db, () => records.map((record) => keep(record, referenceKeys(record.csl))));
      saved.push(...taken.map(({ id, status }) => ({ id, status })));
      inBin.push(...taken.flatMap((each) => each.inBin));
      lessons.push(...taken.flatMap((each) => each.lesson ?? []));
      saver.finish = (write, read) => {
        finishSource(db, id);
        write.noteImported('source', id);
        showAgain(write, 'reference', inBin);
        learn(db, write, lessons);
        return { ...recordsOutcome(saved, read), kind: 'reference' };
      };
    },
    async discard() {
      if (!underWay.delete(id) || !db.open) return;
      await removeLeftUnfinished(library);
    },
  };
  return saver;
}

/** What a program that was killed left of such a file. */
export async function removeLeftUnfinished({ db }: Library): Promise<void> {
  await inSteps(db, removeUnfinished(db, underWay));
}
