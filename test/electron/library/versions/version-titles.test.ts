import { expect, test } from 'vitest';
import { passagesTable } from '../../../../electron/export/tables/project-tables.ts';
import type { TableInput } from '../../../../electron/export/tables/table-input.ts';
import { listDocuments } from '../../../../electron/library/documents.ts';
import { sourceTitles } from '../../../../electron/library/source-titles.ts';
import { quotes, report, versionDesk } from '../../../helpers/two-versions.ts';

test.each([
  ['nb', 'versjon 1'],
  ['en', 'version 1'],
] as const)(
  'a source that is an older version says which, in the language of what it stands in (%s)',
  (language, told) => {
    const { twoVersions, library, services, projectId } = versionDesk();
    const { before, after } = twoVersions();
    const titleOf = (documentId: string) => sourceTitles(library.db, language)({ documentId, sha256: '' });
    expect([titleOf(before), titleOf(after)]).toEqual([`${report.title} (${told})`, report.title]);
    const input = {
      documentRows: listDocuments(library.db),
      tags: services.tags.list({ projectId }),
      language,
      project: { title: 'x' },
    };
    const { rows } = passagesTable(input as unknown as TableInput);
    const titles = new Map(rows.map((row) => [row[1], row[2]]));
    expect(titles.get(quotes[2].trim())).toBe(`${report.title} (${told})`);
    expect(titles.get(quotes[0].trim())).toBe(report.title);
  },
);
