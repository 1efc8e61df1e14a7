/** Long lists come in pages, so that no single answer takes long however much the library holds. */
import { z } from 'zod';

/** `after` is the `next` of the page before; absent for the first. */
export const listPageInputSchema = z.object({ after: z.string().max(200).optional() });
export type ListPageInput = z.infer<typeof listPageInputSchema>;

/** `next` is null on the last page. */
export function listPageSchema<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}
export interface ListPage<Row> {
  rows: Row[];
  next: string | null;
}
