/** Trials and references as a public packet holds them. */
import type { Exemption } from '../../../../shared/contract/exemptions.ts';
import { exemptionsOn } from '../../../../shared/exemptions/origin.ts';
import { maskText } from '../../../../shared/exemptions/reasons.ts';
import type { Row } from '../../row.ts';
import type { MaskingTools } from './row-masker.ts';

const columns = { trial: 'record', reference: 'csl' } as const;

/** Null for a record that is exempt as a whole. */
export function maskRecord({ masking }: MaskingTools, kind: keyof typeof columns, row: Row): Row | null {
  const column = columns[kind];
  let record = JSON.parse(String(row[column])) as Record<string, unknown>;
  for (const exemption of exemptionsOn(masking.all, kind, String(row.id))) {
    const { field } = exemption;
    masking.origin(JSON.stringify(record[field] ?? record.title ?? row.id), `${kind} · ${field}`, exemption, false);
    if (field === '') return null;
    record = { ...record, [field]: unknown(record[field], exemption, masking.locale) };
  }
  const told = masking.json(record, kind, { isSource: true });
  const masked: Row = { ...row, [column]: JSON.stringify(told) };
  if (kind === 'trial') return masked;
  const isRenamed = told.title !== (JSON.parse(String(row.csl)) as { title?: unknown }).title;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { ...masked, doi: text(told.DOI), pmid: text(told.PMID), title_key: isRenamed ? '' : (row.title_key ?? '') };
}

/** Texts are masks; a figure or a date is one that nobody knows. */
function unknown(value: unknown, exemption: Exemption, locale: 'nb' | 'en'): unknown {
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d/.test(value)) return null;
    return value === '' ? '' : maskText(exemption.reason, locale);
  }
  if (typeof value === 'number') return null;
  if (Array.isArray(value))
    return value.map((each) => unknown(each, exemption, locale)).filter((each) => each !== null);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unknown(each, exemption, locale)]));
}
