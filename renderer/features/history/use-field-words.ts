/** Names of changed things and fields, and words for the values that the library keeps as codes. */
import { useTranslation } from 'react-i18next';
import type { GradeDomain } from '../../../shared/contract/grades.ts';
import type { HistoryChange } from '../../../shared/contract/history.ts';
import { reasonLabel } from '../../../shared/exemptions/reasons.ts';
import { levelLabel, stepLabel } from '../../../shared/grade/words.ts';
import { type FormFieldWords, formFieldWords } from '../../../shared/risk-of-bias/field-words.ts';
import { useApiQuery } from '../../api/queries.ts';
import { useLocale } from '../../ui/format.ts';

export interface FieldWords {
  thing: string;
  name: string;
  label(path: string): string;
  value(path: string, value: string | null): string | null;
}

/** A noun of the log or a table of the library, by its word; an unknown one shows its code. */
export function useThingWord(): (noun: string) => string {
  const { t, i18n } = useTranslation('history');
  return (noun) => (i18n.exists(`thing.${noun}`, { ns: 'history' }) ? t(`thing.${noun}` as never) : noun);
}

export function useFieldWords(change: HistoryChange): FieldWords {
  const { t, i18n } = useTranslation('history');
  const locale = useLocale();
  const thing = useThingWord();
  const fieldLabel = useCardFieldLabel(change);
  const formField = useFormFieldWords(change);
  const has = (key: string) => i18n.exists(key, { ns: 'history' });
  const word = (key: string, fallback: string) => (has(key) ? String(t(key as never)) : fallback);
  return {
    thing: thing(change.table),
    name: fieldLabel ?? change.name,
    label(path) {
      const [column = '', part = '', ...rest] = path.split('.');
      const last = rest.at(-1) ?? '';
      const inForm = rest.length > 0 ? formField(path) : null;
      if (inForm) {
        const field = inForm.isWhole ? '' : word(`field.${last}`, last);
        return [inForm.name || t('field.overall'), field].filter(Boolean).join(', ');
      }
      if (part === 'synonyms' || part === 'names') return t(`field.${part}`, { term: rest.join('.') });
      if (column === 'judgements') {
        const domain = word(`domain.${part}`, part);
        return last === 'levels' && rest.length === 1
          ? domain
          : `${domain}, ${word(`field.${rest[0]}`, rest.join('.')).toLowerCase()}`;
      }
      if (column === 'choices' && rest.length > 0)
        return `${word(`field.${part}`, part)}, ${word(`field.${last}`, last)}`;
      // Of a tool that is not on this machine: a question or a domain by its number, which may hold a full stop.
      if (column === 'answers' || column === 'decisions')
        return `${path.slice(column.length + 1, -last.length - 1)}, ${word(`field.${last}`, last)}`;
      return word(`field.${part || column}`, path);
    },
    value(path, value) {
      const [column, domain, part] = path.split('.');
      const isStep = column === 'judgements' && path.endsWith('.levels');
      // A judgement that nobody made lowers and raises nothing; a proposal may be none.
      if (isStep && (value !== null || part === 'levels')) {
        return stepLabel(domain as GradeDomain, Number(value ?? 0), locale);
      }
      if (value === null) return null;
      if (change.table === 'grade' && path === 'certainty') return levelLabel(value, locale);
      if (change.table === 'exemption' && path === 'reason') return reasonLabel(value, locale);
      return formField(path)?.value(value) ?? word(`value.${path.split('.').at(-1)}.${value}`, value);
    },
  };
}

/** Fields of filled forms are called what their tool calls them; of a tool that is not here, by their codes. */
function useFormFieldWords({ tool, fields }: HistoryChange): (path: string) => FormFieldWords | null {
  const locale = useLocale();
  const isOfTool = tool !== undefined || fields.some(({ path }) => path.startsWith('appraisal_choices.'));
  const tools = useApiQuery(['appraisalTools'], (api) => api.appraisalTools.list.query(), { enabled: isOfTool }).data;
  const known = (tools ?? []).map((row) => row.tool).filter(({ id }) => tool === undefined || id === tool);
  return (path) => known.map((each) => formFieldWords(each, path, locale)).find((words) => words !== null) ?? null;
}

/** Fields of cards are called what their template calls them. */
function useCardFieldLabel({ table, name }: HistoryChange): string | null {
  const locale = useLocale();
  const templates = useApiQuery(['cards', 'templates'], (api) => api.cards.templates.query(), {
    enabled: table === 'card_field',
  }).data;
  if (table !== 'card_field') return null;
  const fields = (templates ?? []).flatMap(({ sections }) => sections.flatMap((section) => section.fields));
  return fields.find(({ key }) => key === name)?.label[locale] ?? null;
}
