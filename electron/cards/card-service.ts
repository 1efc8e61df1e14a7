import { checkCard } from '../../shared/cards/check-card.ts';
import { valueProblem } from '../../shared/cards/field-value.ts';
import { proposeFields } from '../../shared/cards/propose-fields.ts';
import { cardProgress, emptyFields, isEmptyValue, templateFields } from '../../shared/cards/template-fields.ts';
import type {
  Card,
  CardField,
  CardProposal,
  CardSource,
  CardTemplate,
  CardValue,
} from '../../shared/contract/cards.ts';
import { defaultCitationStyle } from '../../shared/contract/citations.ts';
import type { CardService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { localDay } from '../../shared/text/local-time.ts';
import { cardFieldId, getCard, listCards } from '../library/cards.ts';
import type { ChangeWriter } from '../library/command.ts';
import { getDocument } from '../library/documents.ts';
import { getProject } from '../library/projects.ts';
import { findRow } from '../library/row.ts';
import { command, createdNow, type Session, updatedNow } from '../library/session.ts';
import { getTag } from '../library/tags.ts';
import { listFieldsWaiting } from '../library/versions/anchor-reviews.ts';
import { checkSources } from './check-sources.ts';
import type { Citer } from './citations/citer.ts';
import { namesOf } from './citations/names-of.ts';
import type { StyleStore } from './citations/style-store.ts';
import { titleFinder, titleInBin } from './citations/title-finder.ts';
import { cardTrials, tableField } from './ongoing-trials.ts';
import { gatherProposalInput } from './proposal-sources.ts';

/** Method-alert cards: made from a template, filled from the project, every field with its sources. */
export interface CardDependencies {
  session: Session;
  templates: readonly CardTemplate[];
  styles: Pick<StyleStore, 'get' | 'has'>;
  citer: Pick<Citer, 'format'>;
}

export function createCardService({ session, templates, styles, citer }: CardDependencies): CardService {
  const db = () => session.library().db;

  const templateOf = (id: string) => {
    const template = templates.find((candidate) => candidate.id === id);
    if (!template) throw new AppError('template-missing', { id });
    return template;
  };

  const get = (id: string): Card => {
    const stored = getCard(db(), id);
    return { ...stored, fields: { ...emptyFields(templateOf(stored.template)), ...stored.fields } };
  };

  const writeField = (write: ChangeWriter, card: Card, key: string, field: CardField) => {
    const id = cardFieldId(card.id, key);
    const columns = {
      value: JSON.stringify(field.value),
      status: field.status,
      sources: JSON.stringify(field.sources),
      ...updatedNow(session),
    };
    if (findRow(db(), 'card_field', id)) write.update('card_field', id, columns);
    else write.insert('card_field', { id, card_id: card.id, key, ...columns });
  };

  const outdatedTables = (card: Card) => {
    const field = tableField(templateOf(card.template));
    const count = field ? cardTrials(db(), card, field).rows.reduce((sum, row) => sum + row.outdated.length, 0) : 0;
    return new Map(field && count > 0 ? [[field, count]] : []);
  };

  /** Cards of a project look alike: a new one prints its citations as the one before. */
  const styleOfNew = (projectId: string) => {
    const last = listCards(db(), projectId).at(-1)?.citationStyle;
    return last !== undefined && styles.has(last) ? last : defaultCitationStyle;
  };

  const fieldOf = (card: Card, key: string): CardField => {
    const field = Object.hasOwn(card.fields, key) ? card.fields[key] : undefined;
    if (!field) throw new AppError('invalid-input', { field: key, reason: `not in template ${card.template}` });
    return field;
  };

  const checkValue = (card: Card, key: string, value: CardValue) => {
    const placed = templateFields(templateOf(card.template)).find(({ field }) => field.key === key)!;
    const reason = valueProblem(placed.field, value);
    if (reason) throw new AppError('invalid-input', { field: key, reason });
  };

  return {
    templates: () => [...templates],
    list: (projectId) => {
      if (projectId !== undefined) getProject(db(), projectId);
      return listCards(db(), projectId ?? null).map((card) => {
        // A card whose template is on another machine is listed, so that the others can be worked on.
        const template = templates.find(({ id }) => id === card.template);
        return { ...card, ...(template ? cardProgress(card, template) : { fieldCount: 0, doneCount: 0 }) };
      });
    },
    get,
    create({ projectId, template: templateId, language, title }) {
      const project = getProject(db(), projectId);
      const template = templateOf(templateId);
      const id = session.library().ids();
      const made = createdNow(session);
      const row = {
        id,
        project_id: projectId,
        template: template.id,
        template_version: template.version,
        language: language ?? project.language,
        state: 'draft',
        version: 1,
        title: title || project.title,
        version_log: '[]',
        citation_style: styleOfNew(projectId),
        ...made,
        updated_at: made.created_at,
      };
      command(session, { projectId, action: 'card.create', params: { title: row.title } }, (write) =>
        write.insert('card', row),
      );
      return get(id);
    },
    update({ id, citationStyle, ...fields }) {
      const card = get(id);
      // Told at once rather than when it is to be printed.
      if (citationStyle !== undefined) styles.get(citationStyle);
      const what = {
        projectId: card.projectId,
        action: 'card.update',
        params: { title: fields.title ?? card.title },
        coalesceKey: `card:${id}:${Object.keys(fields).join(',')}`,
      };
      command(session, what, (write, { clock }) =>
        write.update('card', id, {
          ...fields,
          ...(citationStyle !== undefined && { citation_style: citationStyle }),
          updated_at: clock().toISOString(),
        }),
      );
      return get(id);
    },
    setField({ id, field: key, value, status, sources }) {
      const card = get(id);
      const now = fieldOf(card, key);
      if (value !== undefined) checkValue(card, key, value);
      if (sources) checkSources(db(), sources, now.sources);
      const next: CardField = { value: value ?? now.value, sources: sources ?? now.sources, status: now.status };
      next.status = status ?? (value === undefined ? now.status : isEmptyValue(value) ? 'empty' : 'written');
      const isTyping = value !== undefined && status === undefined && sources === undefined;
      const what = {
        projectId: card.projectId,
        action: 'card.set-field',
        params: { field: key, title: card.title },
        coalesceKey: isTyping ? `card:${id}:${key}` : undefined,
      };
      command(session, what, (write) => writeField(write, card, key, next));
      return get(id);
    },
    addSource({ id, field: key, tagId }) {
      const card = get(id);
      const now = fieldOf(card, key);
      const source = sourceFromTag(card, tagId);
      const what = { projectId: card.projectId, action: 'card.add-source', params: { field: key, title: card.title } };
      command(session, what, (write) => writeField(write, card, key, { ...now, sources: [...now.sources, source] }));
      return get(id);
    },
    fill({ id, accept }) {
      const card = get(id);
      const proposals = proposeFields(templateOf(card.template), gatherProposalInput(session.library(), card)).filter(
        ({ field }) => card.fields[field]?.status === 'empty',
      );
      if (!accept) return { proposals, accepted: 0 };
      const what = {
        projectId: card.projectId,
        action: 'card.fill',
        params: { title: card.title, count: proposals.length },
      };
      command(session, what, (write) => {
        for (const proposal of proposals) writeField(write, card, proposal.field, proposedField(proposal));
      });
      return { proposals, accepted: proposals.length };
    },
    check(id, locale = session.locale()) {
      const card = get(id);
      return checkCard(card, templateOf(card.template), locale, {
        waiting: listFieldsWaiting(db(), id),
        titleOfReference: titleFinder(db()),
        titleInBin: (referenceId) => titleInBin(db(), referenceId),
        outdated: outdatedTables(card),
      });
    },
    async citations(id) {
      const card = get(id);
      const formatted = await citer.format(card, templateOf(card.template));
      return { ...formatted, style: card.citationStyle, names: namesOf(db(), formatted) };
    },
    addVersion({ id, change }) {
      const card = get(id);
      const entry = { date: localDay(session.library().clock()), change, by: session.person().name };
      const version = card.version + (card.versionLog.length > 0 ? 1 : 0);
      const what = { projectId: card.projectId, action: 'card.add-version', params: { title: card.title, version } };
      command(session, what, (write, { clock }) =>
        write.update('card', id, {
          version,
          version_log: JSON.stringify([...card.versionLog, entry]),
          updated_at: clock().toISOString(),
        }),
      );
      return get(id);
    },
    remove(id) {
      const card = get(id);
      const what = { projectId: card.projectId, action: 'card.remove', params: { title: card.title } };
      command(session, what, (write) => write.remove('card', id));
      return { removed: 1 };
    },
  };

  function sourceFromTag(card: Card, tagId: string): CardSource {
    const { projectId, documentId, quote, page, start, end } = getTag(db(), tagId);
    if (projectId !== card.projectId) {
      throw new AppError('invalid-input', { field: 'tagId', reason: 'a tag of another project' });
    }
    return { documentId, quote, page, start, end, sha256: getDocument(db(), documentId).sha256 };
  }
}

const proposedField = ({ value, sources }: CardProposal): CardField => ({ value, sources, status: 'proposed' });
