/** How long what comes from outside may be, where no schema of its own says so. */
import { z } from 'zod';

/** The id of one stored thing. */
export const entityIdSchema = z.string().min(1).max(100);
/** The key of a field or a template. */
export const keySchema = z.string().min(1).max(200);

/** Refuses objects with more keys; `z.record` knows no limit of its own. */
export function hasAtMost(keys: number) {
  return [(value: object) => Object.keys(value).length <= keys, `at most ${keys} entries`] as const;
}
