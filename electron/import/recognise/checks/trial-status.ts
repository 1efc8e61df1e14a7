/** Trials in tables of any document whose status says open long after they should have ended. */
import words from '../../../../resources/templates/recognition/trial-words.json' with { type: 'json' };
import type { ImportWarning, RecognisedTable } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { registryPattern } from '../../../../shared/trials/registry-numbers.ts';
import { isOutdated } from '../trial-period.ts';
import { placeOf } from './place-of.ts';

const isStatus = new Set(words.statuses.map((status) => status.toLowerCase()));
const endColumn = /end|slutt|ferdig|completion|completed|avslutning|period|tidsrom/i;

/** `asOf` is the document's day or year; without it nothing can be told. */
export function trialStatusWarnings(tables: readonly RecognisedTable[], asOf: string | null): ImportWarning[] {
  if (asOf === null) return [];
  return tables.flatMap((table) => {
    const column = table.columns.findIndex((name) => endColumn.test(name));
    return table.rows.flatMap((row) => {
      const id = row.join(' ').match(registryPattern)?.[0];
      const status = row.find((cell) => isStatus.has(cell.trim().toLowerCase()))?.trim();
      const period = column < 0 ? undefined : row[column];
      if (id === undefined || status === undefined || period === undefined) return [];
      if (!isOutdated({ status, period }, asOf)) return [];
      const place = { quote: row.join(' ').slice(0, 300), ...placeOf(table) };
      return [importWarning('trial-status-outdated', { trial: id, status, period, date: asOf }, place)];
    });
  });
}
