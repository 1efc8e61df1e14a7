/** One of a list moved to another place, and the list numbered anew from 0. */

export interface Placed {
  id: string;
  position: number;
}

/** `set` is called for each whose number changes; a place behind the last is the last. */
export function moveInOrder(
  all: readonly Placed[],
  { id, position }: Placed,
  set: (id: string, position: number) => void,
): void {
  const moved = all.filter((item) => item.id === id);
  const others = all.filter((item) => item.id !== id);
  const order = [...others.slice(0, position), ...moved, ...others.slice(position)];
  for (const [at, item] of order.entries()) if (item.position !== at) set(item.id, at);
}
