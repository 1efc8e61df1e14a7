/** Which ways out fit what is wrong. */
import type { Inspection } from '../../../shared/contract/inspections.ts';

export type Way = 'restore' | 'salvage' | 'copy' | 'save' | 'read' | 'again';

/** The best first. */
export function waysOf(found: Inspection): Way[] {
  const hasContent = found.content !== null;
  switch (found.kind) {
    case 'sound':
      return ['again'];
    case 'damaged':
      return hasContent ? ['restore', 'salvage', 'read'] : ['restore'];
    case 'half-written':
      return hasContent ? ['restore', 'salvage'] : ['restore'];
    case 'newer':
      return ['restore', 'save', 'again'];
    case 'missing':
      return ['restore', 'again'];
    case 'foreign':
      return found.backups.length > 0 ? ['restore'] : [];
    case 'linked':
      return ['copy', 'read', 'again'];
    case 'read-only':
      return found.canRead ? ['copy', 'read', 'again'] : ['again'];
    case 'busy':
      return ['read', 'again', 'copy'];
  }
}
