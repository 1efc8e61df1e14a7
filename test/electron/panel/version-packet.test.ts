import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveExtraction } from '../../../electron/import/save-extraction.ts';
import { runCommand } from '../../../electron/library/command.ts';
import { getDocumentText } from '../../../electron/library/documents.ts';
import { createVersionService } from '../../../electron/library/services/version-service.ts';
import { sha256Hex } from '../../../electron/library/sources.ts';
import { extractedDocument } from '../../helpers/extraction.ts';
import { expertDesk, type Lead, leadDesk, type PanelFolder, panelFolder, sendBack, text } from '../../helpers/panel.ts';

const nextText = `Forord til den nye utgaven.\n\n${text.replace('tre måneder', 'seks måneder')}`;

let folder: PanelFolder;
let lead: Lead;
beforeEach(() => {
  folder = panelFolder();
  lead = leadDesk(folder);
});
afterEach(() => {
  lead.close();
  folder.remove();
});

/** The document's next version, which its few words do not say by themselves. */
function nextVersion(): string {
  const bytes = new TextEncoder().encode(nextText);
  const file = { name: 'ny.txt', sha256: sha256Hex(bytes), bytes, searchId: null, importedBy: 'kari' };
  const { ids } = runCommand(lead.library, { personId: 'kari', projectId: null, action: 'import.files' }, (write) =>
    saveExtraction(lead.library, write, file, extractedDocument(nextText, { title: 'Rapport' }), () => []),
  );
  createVersionService(lead.session).link({ id: ids[0]!, previousId: lead.documentId });
  return ids[0]!;
}

const tagsHere = () => lead.tags.list({ projectId: lead.projectId });

it('a packet made on the version before: its marks are merged and go along to the later one', async () => {
  const known = lead.tag('Lappen varslet om væske');
  const { path } = await lead.send('Per');
  const after = nextVersion();
  const per = expertDesk(path, 'Per', lead);
  per.tags.update({ id: known, comment: 'Sjekk tallet.' });
  const own = per.tag('Færre ble lagt inn på sykehus');
  const merged = await lead.merge(await sendBack(per, folder.at('per-back.metodebenk')));
  expect(merged.counts).toMatchObject({ added: 1, changed: 1, 'left-out': 0 });
  expect(tagsHere().map(({ id, documentId }) => [id, documentId])).toEqual(
    expect.arrayContaining([
      [known, after],
      [own, after],
    ]),
  );
  expect(tagsHere().find(({ id }) => id === known)?.comment).toBe('Sjekk tallet.');
  for (const { start, end, quote } of tagsHere()) {
    expect(getDocumentText(lead.library.db, after).slice(start, end)).toBe(quote);
  }
  lead.panel.undoMerge(merged.historyId!);
  expect(tagsHere().map(({ id, comment }) => [id, comment])).toEqual([[known, '']]);
});

it('a packet of the later version: its marks are merged where they stand', async () => {
  const known = lead.tag('fikk hjertelapp i tre måneder');
  const after = nextVersion();
  const { path } = await lead.send('Per', { documentIds: [after] });
  const per = expertDesk(path, 'Per', { ...lead, documentId: after });
  expect(per.tags.list({ projectId: lead.projectId }).map(({ id }) => id)).toEqual([known]);
  per.tags.update({ id: known, comment: 'Nå seks måneder.' });
  const merged = await lead.merge(await sendBack(per, folder.at('per-back.metodebenk')));
  expect(merged.counts).toMatchObject({ changed: 1, 'left-out': 0 });
  expect(tagsHere()).toMatchObject([{ id: known, documentId: after, comment: 'Nå seks måneder.' }]);
});
