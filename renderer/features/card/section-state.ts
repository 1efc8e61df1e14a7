/** How far a section has come, from the states of its fields. */
import type { Card, CardFieldStatus, CardSection } from './card-types.ts';

/**
 * Checked when every field is; empty when every field is; proposed while any proposal waits; written otherwise. Null
 * for a heading without fields of its own.
 */
export function sectionState(section: CardSection, card: Pick<Card, 'fields' | 'versionLog'>): CardFieldStatus | null {
  const states = section.fields.map((field): CardFieldStatus => {
    if (field.type === 'version-log') return card.versionLog.length > 0 ? 'written' : 'empty';
    return card.fields[field.key]?.status ?? 'empty';
  });
  if (states.length === 0) return null;
  if (states.every((state) => state === 'checked')) return 'checked';
  if (states.every((state) => state === 'empty')) return 'empty';
  return states.includes('proposed') ? 'proposed' : 'written';
}
