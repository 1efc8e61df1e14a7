/** The numbers of the PRISMA flow, step by step; as a web page the picture stands above them. */

import { fillSentence } from '../../../shared/cards/fill-sentence.ts';
import type { Table } from '../../../shared/contract/exports.ts';
import { flowWord, prismaBoxes } from '../../../shared/screening/prisma-boxes.ts';
import { rowsFromSteps } from '../../../shared/screening/prisma-rows.ts';
import { emptyTable, type TableInput } from './table-input.ts';

export function prismaFlowTable(input: TableInput): Table {
  const { language, searches } = input;
  const table = emptyTable('prisma-flow', input, { 3: 'number' });
  // Without a search there is nothing to count: a flow of zeros would say that none was found.
  if (searches.length > 0) table.rows = rowsFromSteps(prismaBoxes(input.flow, language), language);
  table.notes = searches
    .filter(({ hits, records }) => hits !== null && records > hits)
    .map(({ source }) => fillSentence(flowWord('hitsTold', language), { source }));
  return table;
}
