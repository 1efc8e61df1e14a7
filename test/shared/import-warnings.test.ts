import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { warningSentence } from '../../shared/import-warnings.ts';

const importFolder = join(import.meta.dirname, '..', '..', 'electron', 'import');

test('every warning that the recognisers give has a Norwegian sentence', () => {
  const found = execFileSync(
    'grep',
    ['-rhoE', "code: '[a-z-]+'|warning\\('[a-z-]+'|warn\\('[a-z-]+'", join(importFolder, 'recognise')],
    {
      encoding: 'utf8',
    },
  );
  const codes = new Set([...found.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]!));
  expect(codes.size).toBeGreaterThan(10);
  for (const code of codes) {
    const message = 'the English message';
    expect(warningSentence({ code, message }, 'nb'), code).not.toBe(message);
    expect(warningSentence({ code, message }, 'en')).toBe(message);
  }
});
