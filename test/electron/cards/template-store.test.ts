/** Templates of one's own: read by the same rules as the app's, told by place where they are wrong, kept over restarts. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTemplateStore } from '../../../electron/cards/template-store.ts';
import { cardTemplateSchema } from '../../../shared/contract/cards.ts';

const bundled = join(import.meta.dirname, '../../../resources/templates/cards');
let own: string;
beforeEach(() => {
  own = join(mkdtempSync(join(tmpdir(), 'templates-')), 'own');
});
afterEach(() => rmSync(join(own, '..'), { recursive: true, force: true }));
const store = () => createTemplateStore({ bundled, own });

const words = (nb: string) => ({ nb, en: nb });
const field = { key: 'purpose', label: words('Formål'), type: 'text' };
const template = {
  id: 'regionalt-notat',
  version: '1.0',
  name: words('Regionalt notat'),
  issuer: 'Helse Ingensteds',
  allowsCertainty: true,
  kindLine: words('Notat'),
  sections: [{ number: '1', title: words('Formål'), level: 1, fields: [field] }],
};
const text = (change: object = {}) => JSON.stringify({ ...template, ...change });
const add = (content: string, name = 'notat.json') => store().service.add({ name, text: content });

test('a template is brought in, kept over a restart, and taken away again', () => {
  const first = store();
  const before = first.templates.length;
  expect(first.service.add({ name: 'notat.json', text: `\ufeff${text()}` })).toEqual({
    id: 'regionalt-notat',
    version: '1.0',
    name: words('Regionalt notat'),
    issuer: 'Helse Ingensteds',
    isOwn: true,
    sections: 1,
    fields: 1,
  });
  expect(first.templates.at(-1)?.id).toBe('regionalt-notat');
  const second = store();
  expect(second.service.list().at(-1)).toMatchObject({ id: 'regionalt-notat', isOwn: true });
  expect(second.service.remove('regionalt-notat')).toEqual({ removed: 1 });
  expect(readdirSync(own)).toEqual([]);
  expect(store().templates).toHaveLength(before);
});

test('what is handed on can be brought in elsewhere', () => {
  const { service, templates } = store();
  const handed = service.text(templates[0]!.id);
  expect(cardTemplateSchema.parse(JSON.parse(handed.text))).toEqual(templates[0]);
  expect(service.add({ name: handed.fileName, text: handed.text })).toMatchObject({ isOwn: false });
});

test.each([
  ['no JSON', '{"id" 1}', 'JSON 1:7'],
  ['another thing', '[]', 'JSON'],
  [
    'a field of an unknown type',
    text({ sections: [{ ...template.sections[0], fields: [{ ...field, type: 'film' }] }] }),
    'sections.0.fields.0.type',
  ],
  ['a label in one language', text({ name: { nb: 'Notat' } }), 'name.en'],
  [
    'a key that stands twice',
    text({ sections: [{ ...template.sections[0], fields: [field, field] }] }),
    'sections.0.fields.1.key: purpose',
  ],
  [
    'a choice of nothing',
    text({ sections: [{ ...template.sections[0], fields: [{ ...field, type: 'choice' }] }] }),
    'sections.0.fields.0.options',
  ],
  ['an id that leads elsewhere', text({ id: '../notat' }), 'id: ../notat'],
  ['an id that Windows keeps for a device', text({ id: 'con.1' }), 'id: con.1'],
  ...['__proto__', 'x'.repeat(201), 'med mellomrom'].map((key): [string, string, string] => [
    `a key that no field can have (${key.slice(0, 15)})`,
    text({ sections: [{ ...template.sections[0], fields: [{ ...field, key }] }] }),
    `sections.0.fields.0.key: ${key.slice(0, 100)}`,
  ]),
  ['no fields at all', text({ sections: [] }), 'sections'],
])('%s is refused by its place', (_, content, place) => {
  expect(() => add(content)).toThrow(
    expect.objectContaining({ code: 'template-broken', details: { file: 'notat.json', place } }),
  );
  expect(
    store()
      .service.list()
      .every(({ isOwn }) => !isOwn),
  ).toBe(true);
});

test('another content under a known id is refused; the same again changes nothing', () => {
  add(text());
  expect(add(text())).toMatchObject({ id: 'regionalt-notat' });
  expect(() => add(text({ version: '2.0' }))).toThrow(expect.objectContaining({ code: 'template-exists' }));
  expect(
    store()
      .service.list()
      .filter(({ isOwn }) => isOwn),
  ).toMatchObject([{ version: '1.0' }]);
});

test('the templates of the app stay; one that is not here is told by name', () => {
  const { service, templates } = store();
  expect(() => service.remove(templates[0]!.id)).toThrow(expect.objectContaining({ code: 'template-fixed' }));
  expect(() => service.remove('none')).toThrow(expect.objectContaining({ code: 'template-missing' }));
});

test('a file in the folder that is broken by hand is left alone and keeps nobody from their cards', () => {
  add(text());
  writeFileSync(join(own, 'regionalt-notat.json'), '{');
  expect(
    store()
      .service.list()
      .every(({ isOwn }) => !isOwn),
  ).toBe(true);
  expect(readdirSync(own)).toEqual(['regionalt-notat.json']);
});
