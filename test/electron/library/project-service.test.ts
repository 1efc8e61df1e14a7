import { describe, expect, it } from 'vitest';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';

describe('decisions about sources', () => {
  it('are kept only for sources of that kind that are in the library', () => {
    const test = filledLibrary();
    const projects = createProjectService(test.session);
    const documentId = test.importText('Ryggsmerter er vanlig.');
    const set = (kind: 'document' | 'trial', ...itemIds: string[]) =>
      projects.setItems({ projectId: test.projectId, kind, itemIds, decision: 'included', reason: '' });
    const missing = expect.objectContaining({ code: 'not-found' });
    expect(() => set('document', documentId, 'none')).toThrow(missing);
    expect(() => set('trial', documentId)).toThrow(missing);
    expect(projects.items(test.projectId)).toEqual([]);
    expect(set('document', documentId, documentId)).toHaveLength(1);
  });

  it('belong to a project that is there', () => {
    const projects = createProjectService(filledLibrary().session);
    for (const list of [projects.items, projects.searches]) {
      expect(() => list('none')).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
  });
});
