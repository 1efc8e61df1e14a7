/** F8 and Shift+F8 walk the findings of the check, from wherever the person stands. */
import { useState } from 'react';
import { useScreenKeys } from '../../app/keys.ts';
import type { CardCheck } from './card-types.ts';
import { showField } from './show-field.ts';

export interface FindingWalk {
  /** Place in the list of the finding visited last; null before the first. */
  current: number | null;
  goTo: (index: number) => void;
}

export function useFindingWalk(findings: CardCheck['findings']): FindingWalk {
  const [current, setCurrent] = useState<number | null>(null);
  const goTo = (index: number) => {
    const finding = findings[index];
    setCurrent(finding ? index : null);
    if (finding?.field) showField(finding.field);
  };
  const count = findings.length;
  const step = (by: 1 | -1) => () => goTo(current === null ? (by > 0 ? 0 : count - 1) : (current + by + count) % count);
  useScreenKeys('card', count > 0 ? { 'next-finding': step(1), 'previous-finding': step(-1) } : {}, {
    whileTyping: true,
  });
  return { current: current !== null && current < findings.length ? current : null, goTo };
}
