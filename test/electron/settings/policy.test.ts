/** The organisation's policy: where it stands, what it changes, and what a broken one does. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import { policyPath, readPolicy } from '../../../electron/settings/read-policy.ts';
import { createSettingsStore } from '../../../electron/settings/settings-service.ts';
import { fixedSettings, underPolicy } from '../../../electron/settings/under-policy.ts';
import type { PolicyRules } from '../../../shared/contract/policy.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  file = join(folder, 'policy.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const machine = () => ({
  platform: 'linux' as const,
  env: { USER: 'kari', TEAM: 'metode' },
  home: join(folder, 'hjem'),
});
const read = (content: string | Buffer) => {
  writeFileSync(file, content);
  return readPolicy(machine(), file);
};
const rules = (given: PolicyRules) => read(JSON.stringify(given))!;

describe('reading', () => {
  test.each([
    ['linux', {}, '/etc/metodebenk/policy.json'],
    ['darwin', {}, '/Library/Application Support/Metodebenk/policy.json'],
    ['win32', { ProgramData: 'D:\\ProgramData' }, 'D:\\ProgramData\\Metodebenk\\policy.json'],
    ['win32', {}, 'C:\\ProgramData\\Metodebenk\\policy.json'],
  ] as const)('%s has one place for it', (platform, env, expected) => {
    expect(policyPath({ platform, env, home: '/' })).toBe(expected);
  });

  test('a machine without one has no policy', () => {
    expect(readPolicy(machine(), file)).toBeNull();
    expect(readPolicy(machine(), join(folder, 'none', 'policy.json'))).toBeNull();
  });

  test('folders may name the home folder and variables, and are made', () => {
    const policy = rules({ libraryFolder: '~/Metode', backupsFolder: `${folder}/%TEAM%/%USER%` });
    expect(policy.problem).toBeNull();
    expect(policy.rules).toEqual({
      libraryFolder: join(folder, 'hjem/Metode'),
      backupsFolder: join(folder, 'metode/kari'),
    });
    expect(existsSync(join(folder, 'metode/kari'))).toBe(true);
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from('\ufeff{"language":"nb"}')],
    ['UTF-16', Buffer.from('\ufeff{"language":"nb"}', 'utf16le')],
  ])('is read as Windows writes it: %s', (_, bytes) => {
    expect(read(bytes)).toEqual({ path: file, rules: { language: 'nb' }, problem: null });
  });

  test.each([
    ['{"language": "nb",}', 'JSON 1:19'],
    ['', 'JSON'],
    ['[]', 'JSON'],
    ['{"language": "no"}', 'language'],
    ['{"lanugage": "nb"}', 'lanugage'],
    ['{"locked": ["language"]}', 'language'],
    ['{"networkFolders": true}', 'networkFolders'],
    ['{"libraryFolder": "Metode"}', 'libraryFolder: Metode'],
    ['{"libraryFolder": "/%NOBODY%/Metode"}', 'libraryFolder: /%NOBODY%/Metode'],
    ['{"libraryFolder": "/dev/null/Metode"}', 'libraryFolder: /dev/null/Metode'],
  ])('%s is told by its place, and no rule of it counts', (content, place) => {
    expect(read(content)).toEqual({
      path: file,
      rules: {},
      problem: { code: 'policy-broken', details: { path: file, place } },
    });
  });
});

test('links out of the app are asked about or refused, nothing else', () => {
  expect(rules({ externalLinks: 'refuse' })).toMatchObject({ rules: { externalLinks: 'refuse' }, problem: null });
  expect(read('{"externalLinks": "allow"}')).toMatchObject({ rules: {}, problem: { code: 'policy-broken' } });
});

describe('settings', () => {
  const store = (given: PolicyRules) => {
    const policy = rules(given);
    const { defaults } = underPolicy({ libraryFolder: '', defaults: { name: 'kari', locale: 'nb' as const } }, policy);
    return fixedSettings(
      createSettingsStore(folder, () => 'id', defaults),
      policy,
    );
  };

  test('a language that is only proposed can be changed', () => {
    const settings = store({ language: 'en' });
    expect(settings.get().locale).toBe('en');
    expect(settings.update({ locale: 'nb' }).locale).toBe('nb');
  });

  test('the organisation’s language goes before that of the browser', () => {
    const settings = store({ language: 'en' });
    settings.proposeLocale('nb');
    expect(settings.get().locale).toBe('en');
    const open = store({ networkFolders: 'refuse' });
    open.proposeLocale('en');
    expect(open.get().locale).toBe('en');
  });

  test('a locked language stands, also over what the person chose before', () => {
    store({}).update({ locale: 'nb' });
    const settings = store({ language: 'en', locked: ['language'] });
    expect(settings.get()).toMatchObject({ locale: 'en', policy: { rules: { locked: ['language'] } } });
    expect(() => settings.update({ locale: 'nb' })).toThrow(expect.objectContaining({ code: 'setting-fixed' }));
    expect(settings.update({ theme: 'dark' })).toMatchObject({ theme: 'dark', locale: 'en' });
  });

  test('the policy is not kept with the person’s settings', () => {
    store({ language: 'en', locked: ['language'] }).update({ theme: 'dark' });
    const person = { id: 'id', name: 'kari' };
    expect(createSettingsStore(folder, () => 'new', { name: '', locale: 'nb' }).get()).toEqual({
      locale: 'nb',
      theme: 'dark',
      person,
      panes: {},
    });
  });
});

describe('the workbench', () => {
  const home = () => join(folder, 'hjem');
  const folders = () => ({
    settings: join(home(), 'settings'),
    libraries: join(home(), 'libraries'),
    resources: join(import.meta.dirname, '..', '..', '..', 'resources'),
    screens: '',
  });

  test('puts new libraries and backups where the policy says', async () => {
    const policy = rules({ libraryFolder: join(folder, 'felles'), backupsFolder: join(folder, 'kopier') });
    const workbench = openNodeWorkbench(folders(), { policy });
    const { path } = await workbench.services.library.create({ path: 'ny' });
    workbench.services.projects.create({ title: 'Hjertelapp' });
    await workbench.close();
    expect(path).toBe(join(folder, 'felles', 'ny.metodebenk'));
    const again = openNodeWorkbench(folders(), { policy });
    await again.services.library.open({ path: 'ny' });
    await again.close();
    expect(readdirSync(join(folder, 'kopier'))).not.toEqual([]);
  });

  test('a broken policy is told and stops nothing', async () => {
    const workbench = openNodeWorkbench(folders(), { policy: read('{') });
    const { policy } = workbench.services.settings.get();
    expect(policy?.problem?.code).toBe('policy-broken');
    await workbench.services.library.create({ path: 'ny' });
    await workbench.close();
  });
});
