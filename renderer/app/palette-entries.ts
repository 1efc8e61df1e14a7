/** What the palette can find by name: all that has one in the library, the commands, and the pages of help. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardTemplate } from '../../shared/contract/cards.ts';
import { helpPages } from '../../shared/help/help-pages.ts';
import { useApiQuery } from '../api/queries.ts';
import { useStudies } from '../features/appraisal/studies/study-data.ts';
import { helpTitle } from '../features/help/help-pages.ts';
import { useLocale } from '../ui/format.ts';
import type { AppCommand } from './app-commands.ts';
import { useCurrentProject } from './current-project.tsx';
import { showHelpPage } from './help-target.ts';
import { printKeys } from './keys.ts';
import { useReferenceRows, useTrialRows } from './record-rows.ts';
import { goTo } from './routes.ts';

export const paletteGroups = [
  'documents',
  'trials',
  'references',
  'projects',
  'outcomes',
  'studies',
  'cards',
  'fields',
  'tags',
  'people',
  'commands',
  'help',
] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

export interface PaletteEntry {
  id: string;
  group: PaletteGroup;
  label: string;
  /** Other words that find it. */
  words: string;
  detail: string;
  keys?: string;
  run(): void;
}

const none: readonly never[] = [];

export function usePaletteEntries(commands: readonly AppCommand[]): readonly PaletteEntry[] {
  const records = useRecordEntries();
  const work = useWorkEntries();
  const locale = useLocale();
  return useMemo(
    () => [
      ...entriesFrom(commands),
      ...work,
      ...records,
      ...helpPages.map((page) => ({
        id: `help:${page}`,
        group: 'help' as const,
        label: helpTitle(locale, page),
        words: '',
        detail: '',
        run: () => showHelpPage(page),
      })),
    ],
    [commands, records, work, locale],
  );
}

/** Documents, trials and references. */
function useRecordEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation('library');
  const documents = useApiQuery(['documents'], (api) => api.documents.list.query()).data ?? none;
  const { rows: trials } = useTrialRows();
  const { rows: references } = useReferenceRows();
  return useMemo(
    () => [
      ...documents.map((row) => ({
        id: row.id,
        group: 'documents' as const,
        label: row.title,
        words: `${row.sourceName} ${row.issuer ?? ''}`,
        detail: [t(`kind.${row.kind}`), row.issuer, row.year].filter(Boolean).join(' · '),
        run: () => goTo({ screen: 'reader', documentId: row.id }),
      })),
      ...trials.map((trial) => ({
        id: trial.id,
        group: 'trials' as const,
        label: trial.title,
        words: [trial.registryId, ...trial.linkedIds, ...trial.otherIds].join(' '),
        detail: trial.registryId,
        run: () => goTo({ screen: 'trials', trialId: trial.id }),
      })),
      ...references.map((row) => ({
        id: row.id,
        group: 'references' as const,
        label: row.title,
        words: row.authors.join(' '),
        detail: row.authors.slice(0, 3).join(', '),
        run: () => goTo({ screen: 'references', referenceId: row.id }),
      })),
    ],
    [documents, trials, references, t],
  );
}

/** What people made: projects, outcomes, studies, tags, cards and their fields; and the people. */
function useWorkEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const { project, projects, select } = useCurrentProject();
  const projectId = project?.id ?? '';
  const inProject = { enabled: projectId !== '' };
  const detail = useApiQuery(
    ['projects', 'get', projectId],
    (api) => api.projects.get.query({ id: projectId }),
    inProject,
  );
  const tags =
    useApiQuery(['tags', 'list', projectId], (api) => api.tags.list.query({ projectId }), inProject).data ?? none;
  const studies = useStudies(projectId, inProject).data?.studies ?? none;
  const cards = useApiQuery(['cards'], (api) => api.cards.list.query({})).data ?? none;
  const templates = useApiQuery(['cards', 'templates'], (api) => api.cards.templates.query()).data ?? none;
  const people = useApiQuery(['history', 'choices'], (api) => api.history.choices.query()).data?.people ?? none;
  const outcomes = detail.data?.outcomes ?? none;
  return useMemo(() => {
    const entry = (group: PaletteGroup, id: string, label: string, more: Partial<PaletteEntry>, run: () => void) => ({
      id: `${group}:${id}`,
      group,
      label,
      words: '',
      detail: '',
      ...more,
      run,
    });
    return [
      ...projects.map(({ id, title, question }) => entry('projects', id, title, { words: question }, () => select(id))),
      ...outcomes.map(({ id, name, nameEn }) =>
        entry('outcomes', id, name, { words: nameEn }, () =>
          goTo({ screen: 'evidence', tab: 'outcomes', outcomeId: id }),
        ),
      ),
      ...studies.map(({ id, name, note, year }) =>
        entry('studies', id, name, { words: note, detail: year === null ? '' : String(year) }, () =>
          goTo({ screen: 'evidence', tab: 'studies', studyId: id }),
        ),
      ),
      ...cards.map(({ id, title, template, doneCount, fieldCount }) =>
        entry('cards', id, title, { words: template, detail: `${doneCount}/${fieldCount}` }, () =>
          goTo({ screen: 'card', cardId: id }),
        ),
      ),
      ...cards.flatMap((card) =>
        fieldsOf(templates, card.template).map(({ key, label, section }) =>
          entry('fields', `${card.id}:${key}`, label[locale], { words: section, detail: card.title }, () =>
            goTo({ screen: 'card', cardId: card.id, field: key }),
          ),
        ),
      ),
      ...tags.map((tag) =>
        entry(
          'tags',
          tag.id,
          tag.label || shortened(tag.quote),
          { words: `${tag.comment} ${tag.quote}`, detail: t(`element.${tag.element}`) },
          () => goTo({ screen: 'reader', documentId: tag.documentId, start: tag.start }),
        ),
      ),
      ...people.map((person) =>
        entry('people', person, person, { detail: t('palette.did') }, () => goTo({ screen: 'history', person })),
      ),
    ];
  }, [projects, outcomes, studies, cards, templates, tags, people, locale, select, t]);
}

function fieldsOf(templates: readonly CardTemplate[], id: string) {
  const sections = templates.find((template) => template.id === id)?.sections ?? [];
  return sections.flatMap(({ number, fields }) => fields.map(({ key, label }) => ({ key, label, section: number })));
}

/** Commands that are no use in the list that shows them, or that cannot be had now, are left out. */
function entriesFrom(commands: readonly AppCommand[]): PaletteEntry[] {
  return commands
    .filter(({ name, isEnabled }) => isEnabled && name !== 'palette' && name !== 'search')
    .map(({ name, label, keys, run }) => ({
      id: `command:${name}`,
      group: 'commands',
      label,
      words: '',
      detail: '',
      ...(keys.length > 0 ? { keys: printKeys(keys) } : {}),
      run,
    }));
}

const longestLabel = 110;

function shortened(quote: string): string {
  return quote.length <= longestLabel ? quote : `${quote.slice(0, quote.lastIndexOf(' ', longestLabel))} …`;
}
