/** Whether something comes from what is exempt. */
import type { CardSource } from '../contract/cards.ts';
import type { Exemption } from '../contract/exemptions.ts';
import type { Withheld } from './withheld.ts';

export type Origin = Pick<CardSource, 'documentId' | 'trialId' | 'referenceId' | 'searchId'> & {
  start?: number | undefined;
  end?: number | undefined;
};

/** What a source or a tag is withheld for; null where it is not. A passage counts where the two overlap. */
export function withheldFor(all: readonly Withheld[], origin: Origin): Withheld | null {
  return all.find(({ exemption }) => isFrom(origin, exemption)) ?? null;
}

function isFrom({ documentId, trialId, referenceId, searchId, start, end }: Origin, exemption: Exemption): boolean {
  const { subject, itemId } = exemption;
  switch (subject) {
    case 'document':
      return documentId === itemId;
    case 'passage':
      if (documentId !== itemId || start === undefined || end === undefined) return false;
      return start < (exemption.end ?? 0) && end > (exemption.start ?? 0);
    case 'trial':
      return trialId === itemId;
    case 'reference':
      return referenceId === itemId;
    case 'search':
      return searchId === itemId;
    default:
      return false;
  }
}

/** Exemptions on a row itself, or on a part of it. */
export function exemptionsOn(
  all: readonly Withheld[],
  subject: Exemption['subject'],
  itemId: string,
): readonly Exemption[] {
  return all.flatMap(({ exemption }) =>
    exemption.subject === subject && exemption.itemId === itemId ? [exemption] : [],
  );
}
