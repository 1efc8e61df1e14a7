/** The numbers of the PRISMA flow, step by step; as a web page the picture stands above them. */

import { fillSentence } from '../../../shared/cards/fill-sentence.ts';
import type { Table } from '../../../shared/contract/exports.ts';
import { flowWord, prismaBoxes } from '../../../shared/screening/prisma-boxes.ts';
import { rowsFromSteps } from '../../../shared/screening/prisma-rows.ts';
import { emptyTable, type TableInput } from './table-input.ts';

export function prismaFlowTable(input: TableInput): Table {
  const { flow, language, searches } = input;
  const table = emptyTable('prisma-flow', input, { 3: 'number' });
  table.rows = rowsFromSteps(prismaBoxes(flow, language), language);
  table.notes = searches
    .filter(({ hits, records }) => hits !== null && records > hits)
    .map(({ source }) => fillSentence(flowWord('hitsTold', language), { source }));
  return table;
}
