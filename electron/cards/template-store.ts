/** The card templates there are: the app's own, newest first, then those a person brought in, a file each. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CardTemplate } from '../../shared/contract/cards.ts';
import type { TemplateService } from '../../shared/contract/services.ts';
import type { TemplateRow } from '../../shared/contract/templates.ts';
import { AppError } from '../../shared/errors.ts';
import { makeFolder } from '../make-folder.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { loadTemplates } from './load-templates.ts';
import { readTemplate } from './read-template.ts';

export interface TemplateStore {
  /** Follows what is brought in and taken away. */
  templates: readonly CardTemplate[];
  service: TemplateService;
}

export interface TemplateFolders {
  bundled: string;
  own: string;
}

/** A file in the own folder that is no template any more is left alone and not offered. */
export function createTemplateStore({ bundled, own }: TemplateFolders): TemplateStore {
  const fixed = loadTemplates(bundled);
  const isOwn = ({ id }: CardTemplate) => !fixed.some((template) => template.id === id);
  const templates = [...fixed, ...ownTemplates(own).filter(isOwn)];
  const fileOf = (id: string) => join(own, `${id}.json`);
  const find = (id: string) => {
    const template = templates.find((each) => each.id === id);
    if (!template) throw new AppError('template-missing', { id });
    return template;
  };
  const rowOf = (template: CardTemplate): TemplateRow => ({
    id: template.id,
    version: template.version,
    name: template.name,
    issuer: template.issuer,
    isOwn: isOwn(template),
    sections: template.sections.length,
    fields: template.sections.reduce((sum, { fields }) => sum + fields.length, 0),
  });

  return {
    templates,
    service: {
      list: () => templates.map(rowOf),
      add({ name, text }) {
        const template = readTemplate(text, name);
        const known = templates.find((each) => each.id === template.id);
        if (known && JSON.stringify(known) !== JSON.stringify(template))
          throw new AppError('template-exists', { file: name, id: template.id });
        if (!known) {
          makeFolder(own);
          writeFileWhole(fileOf(template.id), JSON.stringify(template, null, 2), 0o600);
          templates.push(template);
        }
        return rowOf(template);
      },
      remove(id) {
        const template = find(id);
        if (!isOwn(template)) throw new AppError('template-fixed', { id });
        rmSync(fileOf(id), { force: true });
        templates.splice(templates.indexOf(template), 1);
        return { removed: 1 };
      },
      text: (id) => ({ fileName: `${id}.json`, text: `${JSON.stringify(find(id), null, 2)}\n` }),
    },
  };
}

function ownTemplates(folder: string): CardTemplate[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return []; // nothing was ever brought in
  }
  return names.sort().flatMap((name) => {
    try {
      return [readTemplate(readFileSync(join(folder, name), 'utf8'), name)];
    } catch {
      return [];
    }
  });
}
