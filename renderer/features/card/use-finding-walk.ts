/** F8 and Shift+F8 walk the findings of the check, from wherever the person stands. */
import { useEffect, useRef, useState } from 'react';
import { isPressedFor } from '../../ui/pressed.ts';
import type { CardCheck } from './card-types.ts';
import { showField } from './show-field.ts';

export interface FindingWalk {
  /** Place in the list of the finding visited last; null before the first. */
  current: number | null;
  goTo: (index: number) => void;
}

export function useFindingWalk(findings: CardCheck['findings']): FindingWalk {
  const [current, setCurrent] = useState<number | null>(null);
  const latest = useRef({ findings, current });
  latest.current = { findings, current };
  const goTo = (index: number) => {
    const finding = latest.current.findings[index];
    setCurrent(finding ? index : null);
    if (finding?.field) showField(finding.field);
  };
  const step = useRef(goTo);
  step.current = goTo;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const count = latest.current.findings.length;
      const isBack = isPressedFor(event, 'card', 'previous-finding');
      if (count === 0 || !(isBack || isPressedFor(event, 'card', 'next-finding'))) return;
      event.preventDefault();
      const from = latest.current.current;
      const by = isBack ? -1 : 1;
      step.current(from === null ? (by > 0 ? 0 : count - 1) : (from + by + count) % count);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { current: current !== null && current < findings.length ? current : null, goTo };
}
