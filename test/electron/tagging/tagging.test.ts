import { beforeEach, describe, expect, it } from 'vitest';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { createSuggestionService } from '../../../electron/tagging/suggestion-service.ts';
import { createTagService } from '../../../electron/tagging/tag-service.ts';
import { type FilledLibrary, filledLibrary } from '../../helpers/filled-library.ts';

const text = `Pasienter med kronisk hjertesvikt fikk hjertelapp i tre måneder.

Sykehuset har 300 senger og egen parkeringsplass.

The patients with heart failure wore a patch.`;

describe('tags and suggestions', () => {
  let test: FilledLibrary;
  let documentId: string;
  let tags: ReturnType<typeof createTagService>;
  let suggestions: ReturnType<typeof createSuggestionService>;

  beforeEach(() => {
    test = filledLibrary();
    documentId = test.importText(text);
    tags = createTagService(test.session);
    suggestions = createSuggestionService(test.session);
    createProjectService(test.session).update({
      id: test.projectId,
      pico: {
        population: ['kronisk hjertesvikt'],
        intervention: ['hjertelapp'],
        synonyms: { hjertesvikt: ['heart failure'] },
      },
    });
  });

  const add = (quote: string) => {
    const start = text.indexOf(quote);
    const place = { projectId: test.projectId, documentId, start, end: start + quote.length };
    return tags.add({ ...place, element: 'P', label: '', comment: '', origin: 'manual' });
  };

  it('keeps quote, context and page with a tag', () => {
    const tag = add('kronisk hjertesvikt');
    expect(tag).toMatchObject({ quote: 'kronisk hjertesvikt', prefix: 'Pasienter med ', page: 1, createdBy: 'Kari' });
    expect(tag.suffix).toBe(' fikk hjertelapp i tre måneder.\n');
    expect(tags.list({ projectId: test.projectId, documentId })).toEqual([tag]);
  });

  it('suggests sentences by term and by synonym, and leaves others alone', async () => {
    const found = await suggestions.list({ projectId: test.projectId });
    expect(found.map((s) => [s.element, s.quote.split(' ')[0], s.reason])).toEqual(
      expect.arrayContaining([
        ['P', 'Pasienter', 'kronisk hjertesvikt'],
        ['I', 'Pasienter', 'hjertelapp'],
      ]),
    );
    expect(found.some((s) => s.quote.includes('parkeringsplass'))).toBe(false);
    for (const s of found) expect(text.slice(s.start, s.end)).toBe(s.quote);
  });

  it('does not suggest what is tagged or was rejected, until that is undone', async () => {
    const before = await suggestions.list({ projectId: test.projectId });
    const p = before.find((s) => s.element === 'P')!;
    suggestions.reject({ ...p, projectId: test.projectId });
    expect(await suggestions.list({ projectId: test.projectId })).not.toContainEqual(p);
    const history = createHistoryService(test.session);
    expect(history.undo(test.projectId).action).toBe('suggestion.reject');
    expect(await suggestions.list({ projectId: test.projectId })).toContainEqual(p);
    add('kronisk hjertesvikt');
    expect(await suggestions.list({ projectId: test.projectId })).not.toContainEqual(p);
  });

  it('refuses a place outside the text', () => {
    const place = { projectId: test.projectId, documentId, start: text.length, end: text.length + 5 };
    expect(() => tags.add({ ...place, element: 'P', label: '', comment: '', origin: 'manual' })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });

  describe('where a mark cannot stand', () => {
    const code = (start: number, end: number, id: string) => {
      try {
        const place = { projectId: test.projectId, documentId: id, start, end };
        return tags.add({ ...place, element: 'P', label: '', comment: '', origin: 'manual' });
      } catch (error) {
        return (error as { code: string }).code;
      }
    };

    it('refuses half of a character, a backward mark and a whole chapter', () => {
      const id = test.importText(`Rygg 😀 smerter. ${'ord '.repeat(6000)}`);
      expect([code(0, 6, id), code(6, 10, id), code(9, 3, id), code(0, 20_001, id)]).toEqual(
        Array(4).fill('invalid-input'),
      );
      expect(tags.list({ projectId: test.projectId })).toEqual([]);
    });

    it('keeps the context of a mark in whole characters', () => {
      const id = test.importText(`😀${'a'.repeat(31)}sitatet${'b'.repeat(31)}😀`);
      expect(code(33, 40, id)).toMatchObject({ quote: 'sitatet', prefix: 'a'.repeat(31), suffix: 'b'.repeat(31) });
    });
  });

  it('removes tags of one project at a time, each once, or none', () => {
    const other = createProjectService(test.session).create({ title: 'Annet' }).id;
    const mine = add('kronisk hjertesvikt');
    const theirs = tags.add({ ...mine, projectId: other });
    expect(() => tags.remove([mine.id, theirs.id])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(() => tags.remove([mine.id, 'none'])).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(tags.remove([mine.id, mine.id])).toEqual({ removed: 1 });
    expect(tags.list({ projectId: other })).toHaveLength(1);
  });

  it('tells of a project that is not there', () => {
    expect(() => tags.list({ projectId: 'none' })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
