import { schemaVersion } from '../migrations/migrate.ts';

/** A schema beyond any that will be: the number itself is damaged. */
export const furthestSchema = 1000;

export const isNewerSchema = (schema: number): boolean => schema > schemaVersion && schema < furthestSchema;
