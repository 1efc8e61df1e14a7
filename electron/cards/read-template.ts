/** A card template from the text of a file; what is wrong with it is told by its place in the file. */
import type { z } from 'zod';
import { type CardTemplate, cardTemplateSchema } from '../../shared/contract/cards.ts';
import { AppError } from '../../shared/errors.ts';
import { isFileId } from '../file-id.ts';
import { jsonPlace } from '../json-place.ts';

const keyForm = /^[A-Za-z][\w.-]{0,99}$/;
const withOptions = new Set(['choice', 'checkboxes']);

/** Throws `template-broken`. */
export function readTemplate(text: string, file: string): CardTemplate {
  const broken = (place: string) => new AppError('template-broken', { file, place });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw broken(jsonPlace(error));
  }
  const read = cardTemplateSchema.safeParse(json);
  if (!read.success) throw broken(placeOf(read.error.issues[0]!));
  const wrong = wrongPlace(read.data);
  if (wrong) throw broken(wrong);
  return read.data;
}

const placeOf = ({ path }: z.core.$ZodIssue) => path.join('.') || 'JSON';

/** What the schema cannot say: an id that can be a name, keys that stand once, and something to choose from. */
function wrongPlace({ id, sections }: CardTemplate): string | null {
  if (!isFileId(id)) return `id: ${id.slice(0, 100)}`;
  const keys = new Set<string>();
  for (const [at, { fields }] of sections.entries()) {
    for (const [index, field] of fields.entries()) {
      const place = `sections.${at}.fields.${index}`;
      if (!keyForm.test(field.key) || keys.has(field.key)) return `${place}.key: ${field.key.slice(0, 100)}`;
      if (withOptions.has(field.type) && !field.options?.length) return `${place}.options`;
      keys.add(field.key);
    }
  }
  return keys.size === 0 ? 'sections' : null;
}
