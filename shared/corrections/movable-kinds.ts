import type { ValueKind } from '../contract/corrections.ts';

/** Kinds whose words can go to another place, be parted and joined: what stands in a cell or a date belongs there. */
export const movableKinds: ReadonlySet<ValueKind> = new Set(['pico', 'outcome', 'field', 'answer', 'unassigned']);

/** Kinds that can be taken out. */
export const droppableKinds: ReadonlySet<ValueKind> = new Set([...movableKinds, 'link']);
