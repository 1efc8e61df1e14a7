/** Card templates are data: every JSON file of the templates folder, validated when it is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CardTemplate, cardTemplateSchema } from '../../shared/contract/cards.ts';

/** Newest template first by id. Throws where a bundled template breaks the schema: that is a fault of the app. */
export function loadTemplates(folder: string): CardTemplate[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .map((name) => cardTemplateSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}
