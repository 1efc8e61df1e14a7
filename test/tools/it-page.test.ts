/** The page for IT departments says what the program does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyPath } from '../../electron/settings/read-policy.ts';
import { desktopConfig } from '../../scripts/lib/desktop-config.ts';
import { policyRulesSchema } from '../../shared/contract/policy.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'it.md'), 'utf8');

test('its example of a policy has every rule, and is one', () => {
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!);
  expect(policyRulesSchema.parse(example)).toEqual(example);
  expect(Object.keys(example).toSorted()).toEqual(Object.keys(policyRulesSchema.shape).toSorted());
  for (const rule of Object.keys(example)) expect(page).toMatch(new RegExp(`^\\| \`${rule}\` \\|`, 'm'));
});

test.each(['win32', 'darwin', 'linux'] as const)('it names the place of the policy on %s', (platform) => {
  expect(page).toContain(`\`${policyPath({ platform, env: { ProgramData: '%ProgramData%' }, home: '' })}\``);
});

test('it names the installers as they are called', () => {
  expect(desktopConfig().artifactName).toBe(`metodebenk-\${version}-\${os}-\${arch}.\${ext}`);
  for (const name of ['win-x64.exe', 'mac-ARCH.dmg', 'linux-ARCH.deb', 'linux-ARCH.AppImage']) {
    expect(page).toContain(`metodebenk-VERSION-${name}`);
  }
});
