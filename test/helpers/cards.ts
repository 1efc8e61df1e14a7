/** The card service with the app's own citation styles. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCardService } from '../../electron/cards/card-service.ts';
import { createCiter } from '../../electron/cards/citations/citer.ts';
import { createStyleStore } from '../../electron/cards/citations/style-store.ts';
import type { Session } from '../../electron/library/session.ts';
import type { CardTemplate } from '../../shared/contract/cards.ts';

const resources = join(import.meta.dirname, '..', '..', 'resources');

export function openCards(session: Session, templates: readonly CardTemplate[]) {
  const own = join(mkdtempSync(join(tmpdir(), 'styles-')), 'citation-styles');
  const styles = createStyleStore({ bundled: join(resources, 'citation-styles'), own });
  const citer = createCiter({ session, styles, localesFolder: join(resources, 'citation-locales') });
  return { cards: createCardService({ session, templates, styles, citer }), citer, styles, own };
}
