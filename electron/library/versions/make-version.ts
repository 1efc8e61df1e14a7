/** Makes a document the next version of another, and takes along what people marked in that one. */
import type { ChangeWriter } from '../command.ts';
import type { Library } from '../open-library.ts';
import { startCarrying } from './carry.ts';
import { carryBindings } from './carry-bindings.ts';
import { carryCardSources } from './carry-card-sources.ts';
import { carryCorrections } from './carry-corrections.ts';
import { carryDecisions, carryExemptions } from './carry-decisions.ts';
import { carryRejections, carryTags } from './carry-tags.ts';
import { checkCanFollow, findNewer, numberOf } from './document-versions.ts';

interface Versions {
  previousId: string;
  nextId: string;
}

/** Within a command of the caller's. Throws what `checkCanFollow` throws. */
export function makeVersion(library: Library, write: ChangeWriter, personId: string, versions: Versions): void {
  const { previousId, nextId } = versions;
  checkCanFollow(library.db, nextId, previousId);
  write.insert('document_version', {
    id: nextId,
    previous_id: previousId,
    number: numberOf(library.db, previousId) + 1,
    created_at: library.clock().toISOString(),
    created_by: personId,
  });
  const carrying = startCarrying(library, write, personId, versions);
  carryDecisions(carrying);
  carryExemptions(carrying);
  carryTags(carrying);
  carryRejections(carrying);
  carryCardSources(carrying);
  carryCorrections(carrying);
  carryBindings(carrying);
}

/** Marks that came to an earlier version after the next was made, as those of a packet do, follow now. */
export function followNewest(library: Library, write: ChangeWriter, personId: string, documentId: string): void {
  let previousId = documentId;
  for (let nextId = findNewer(library.db, previousId); nextId !== null; nextId = findNewer(library.db, previousId)) {
    const carrying = startCarrying(library, write, personId, { previousId, nextId });
    carryTags(carrying);
    carryRejections(carrying);
    previousId = nextId;
  }
}
