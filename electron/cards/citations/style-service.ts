import type { CitationStyleService } from '../../../shared/contract/services.ts';
import type { Citer } from './citer.ts';
import type { StyleStore } from './style-store.ts';

export function createStyleService(styles: StyleStore, citer: Pick<Citer, 'preview'>): CitationStyleService {
  return {
    list: styles.list,
    add: ({ name, text }) => styles.add(name, text),
    remove(id) {
      styles.remove(id);
      return { removed: 1 };
    },
    text: (id) => ({ fileName: `${id}.csl`, text: styles.text(id) }),
    preview: ({ id, language }) => citer.preview(id, language),
  };
}
