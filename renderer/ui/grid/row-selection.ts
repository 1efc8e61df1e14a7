/** Which rows of a list are selected, and where the person is. */
export interface RowSelection {
  active: string | null;
  /** Where a Shift selection began. */
  anchor: string | null;
  ids: ReadonlySet<string>;
}

export const noSelection: RowSelection = { active: null, anchor: null, ids: new Set() };

export const onlyRow = (id: string): RowSelection => ({ active: id, anchor: id, ids: new Set([id]) });

/** From the anchor to the row, as Shift does. */
export function rangeOf(rows: readonly { id: string }[], selection: RowSelection, toId: string): RowSelection {
  const anchor = selection.anchor ?? selection.active ?? toId;
  const from = rows.findIndex((row) => row.id === anchor);
  const to = rows.findIndex((row) => row.id === toId);
  const ids = rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1).map((row) => row.id);
  return { active: toId, anchor, ids: new Set(ids) };
}

/** With the row added or taken out, as Ctrl does. */
export function toggled(selection: RowSelection, id: string): RowSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { active: id, anchor: id, ids };
}
