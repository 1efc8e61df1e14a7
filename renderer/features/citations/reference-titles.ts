/** What is proposed for a reference list, in the titles of its references. */
import { referenceOfLine } from '../../../shared/citations/tokens.ts';
import type { CardProposal } from '../../../shared/contract/cards.ts';
import { useReferenceRows } from '../../app/record-rows.ts';

export function useReferenceTitles({ sources }: CardProposal): (line: string) => string {
  const { rows } = useReferenceRows(sources.some(({ referenceId }) => referenceId !== undefined));
  return (line) => {
    const id = referenceOfLine(line);
    return id === null ? line : (rows.find((row) => row.id === id)?.title ?? line);
  };
}
