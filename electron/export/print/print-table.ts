/** What the table writers need of a table: a card's fields can be written the same way. */
import type { Table } from '../../../shared/contract/exports.ts';

export type PrintTable = Omit<Table, 'kind'>;
