/** The six columns of the template's table of ongoing trials, in order. */
export const ongoingCells = ['population', 'intervention', 'comparator', 'outcome', 'id', 'status'] as const;
export type OngoingCell = (typeof ongoingCells)[number];
