/** Words of the program for evidence profiles and summaries of findings. */

/** As Cochrane prints it with the risks, or with the difference and what happens. */
export const summaryVariants = ['risks', 'difference'] as const;
export type SummaryVariant = (typeof summaryVariants)[number];

/** What absolute effects are counted among. Rare events need more people to be seen. */
export const perUnits = [1000, 10_000, 100_000] as const;
export type PerUnit = (typeof perUnits)[number];
