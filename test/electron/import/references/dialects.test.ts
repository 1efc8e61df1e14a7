/** Every field that a reviewer needs, out of each exporter's own way of writing it. */
import { describe, expect, test } from 'vitest';
import { type Dialect, risDialects } from '../../../fixtures/references/dialects.ts';
import { otherDialects } from '../../../fixtures/references/other-dialects.ts';
import { referencesOf } from './fixture.ts';

const lineEnds: [string, string][] = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
];

describe.each<Dialect>([...risDialects, ...otherDialects])('$name', ({ text, expected }) => {
  test.each(lineEnds)('with %s', (_, end) => {
    const { records, problems } = referencesOf(text.replaceAll('\n', end));
    expect(problems).toEqual([]);
    expect(records).toHaveLength(1);
    expect(records[0]?.csl).toMatchObject(expected);
  });
});
