import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadTemplates } from '../../../electron/cards/load-templates.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { createTagService } from '../../../electron/tagging/tag-service.ts';
import type { CardService } from '../../../shared/contract/services.ts';
import { openCards } from '../../helpers/cards.ts';
import { type FilledLibrary, filledLibrary } from '../../helpers/filled-library.ts';

const templates = loadTemplates(join(import.meta.dirname, '..', '..', '..', 'resources', 'templates', 'cards'));

describe('cards', () => {
  let test: FilledLibrary;
  let cards: CardService;
  let history: ReturnType<typeof createHistoryService>;
  let id: string;

  beforeEach(() => {
    test = filledLibrary();
    createProjectService(test.session).update({ id: test.projectId, pico: { population: ['voksne med ryggsmerter'] } });
    cards = openCards(test.session, templates).cards;
    history = createHistoryService(test.session);
    id = cards.create({ projectId: test.projectId, template: 'metodevarsel-2025' }).id;
  });

  it('starts with every field of the template, empty, in the language of the project', () => {
    const card = cards.get(id);
    expect(card).toMatchObject({ language: 'nb', title: 'Ryggsmerter', state: 'draft', version: 1 });
    expect(Object.values(card.fields).every((field) => field.status === 'empty')).toBe(true);
  });

  it('is listed also where its template is missing, and told by name when it is opened', () => {
    const elsewhere = openCards(test.session, []).cards;
    expect(elsewhere.list(test.projectId)).toMatchObject([{ id, title: 'Ryggsmerter', fieldCount: 0, doneCount: 0 }]);
    expect(() => elsewhere.get(id)).toThrow(expect.objectContaining({ code: 'template-missing' }));
  });

  it('proposes from the project and never over what somebody wrote', () => {
    cards.setField({ id, field: 'population', value: 'egne ord' });
    expect(cards.fill({ id, accept: true }).proposals.map((p) => p.field)).not.toContain('population');
    expect(cards.get(id).fields.population).toMatchObject({ value: 'egne ord', status: 'written' });
    history.undo(test.projectId);
    const { proposals } = cards.fill({ id, accept: false });
    expect(proposals.find((p) => p.field === 'population')).toMatchObject({ value: 'voksne med ryggsmerter' });
    expect(cards.get(id).fields.population!.status).toBe('empty');
  });

  it('types as one step, and emptying a field makes it empty', () => {
    for (const value of ['k', 'ka', 'kar']) cards.setField({ id, field: 'experts', value });
    cards.setField({ id, field: 'experts', value: ' ' });
    expect(cards.get(id).fields.experts!.status).toBe('empty');
    history.undo(test.projectId);
    expect(cards.get(id).fields.experts).toMatchObject({ value: '', status: 'empty' });
  });

  it('changes its time with its fields', () => {
    test.wait(5000);
    cards.setField({ id, field: 'experts', value: 'kirurger' });
    expect(cards.get(id).updatedAt).toBe('2026-01-05T09:00:05.000Z');
  });

  it('binds a tagged passage with place and file hash', () => {
    const documentId = test.importText('Ryggsmerter rammer mange voksne.');
    const tags = createTagService(test.session);
    const place = { projectId: test.projectId, documentId, start: 0, end: 11 };
    const tag = tags.add({ ...place, element: 'P', label: '', comment: '', origin: 'manual' });
    cards.addSource({ id, field: 'disease', tagId: tag.id });
    const [source] = cards.get(id).fields.disease!.sources;
    expect(source).toMatchObject({ documentId, quote: 'Ryggsmerter', page: 1, start: 0, end: 11 });
    expect(source!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses a field that the template does not have', () => {
    expect(() => cards.setField({ id, field: 'certainty', value: 'x' })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });

  it('logs versions, the first without raising the number', () => {
    cards.addVersion({ id, change: 'Første utkast' });
    expect(cards.addVersion({ id, change: 'Etter møtet' })).toMatchObject({
      version: 2,
      versionLog: [
        { date: '2026-01-05', change: 'Første utkast', by: 'Kari' },
        { date: '2026-01-05', change: 'Etter møtet', by: 'Kari' },
      ],
    });
  });

  it('takes no source from another project and no field that is only a name of JavaScript', () => {
    const projectId = createProjectService(test.session).create({ title: 'Annet' }).id;
    const documentId = test.importText('Ryggsmerter er vanlig.');
    const place = { projectId, documentId, start: 0, end: 11 };
    const tag = createTagService(test.session).add({
      ...place,
      element: 'P',
      label: '',
      comment: '',
      origin: 'manual',
    });
    const refused = expect.objectContaining({ code: 'invalid-input' });
    expect(() => cards.addSource({ id, field: 'population', tagId: tag.id })).toThrow(refused);
    expect(() => cards.setField({ id, field: 'constructor', value: 'x' })).toThrow(refused);
    expect(() => cards.setField({ id, field: '__proto__', value: 'x' })).toThrow(refused);
  });

  it('goes with its project, and comes back with it', () => {
    const projects = createProjectService(test.session);
    const outcome = projects.addOutcome({ projectId: test.projectId, name: 'Smerte', importance: 8 });
    projects.remove(test.projectId);
    const missing = expect.objectContaining({ code: 'not-found' });
    expect(cards.list()).toEqual([]);
    expect(() => cards.setField({ id, field: 'population', value: 'x' })).toThrow(missing);
    expect(() => projects.updateOutcome({ id: outcome.id, name: 'x' })).toThrow(missing);
    history.undo(null);
    expect(cards.list()).toHaveLength(1);
  });
});
