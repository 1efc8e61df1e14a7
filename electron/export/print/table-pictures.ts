/** The pictures of a table, for the formats that hold any. */
import type { Table, TablePicture } from '../../../shared/contract/exports.ts';
import { prismaPicture } from '../../../shared/screening/prisma-picture.ts';
import { stepsFromRows } from '../../../shared/screening/prisma-rows.ts';
import { svgOfPicture } from '../../../shared/screening/prisma-svg.ts';
import type { PrintTable } from './print-table.ts';

/** The PRISMA flow is drawn from the rows themselves, masks and all; others come with their table. */
export function picturesOf({ kind, rows, language, pictures = [] }: PrintTable & Partial<Pick<Table, 'kind'>>) {
  const steps = kind === 'prisma-flow' ? stepsFromRows(rows, language) : null;
  return steps?.length ? [...pictures, flowOf(steps, language)] : pictures;
}

function flowOf(steps: Parameters<typeof prismaPicture>[0], language: Table['language']): TablePicture {
  const picture = prismaPicture(steps, language);
  // The table is called as its only picture is.
  return { title: '', svg: svgOfPicture(picture, language), alt: `${picture.title}. ${picture.description}` };
}
