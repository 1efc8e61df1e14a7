/** What a figure of a cost note is. */

/** An amount of money, a number of something, or an incremental cost-effectiveness ratio. */
export const costKinds = ['cost', 'volume', 'icer'] as const;
export type CostKind = (typeof costKinds)[number];
