/** Packets take corrections along; public ones hold nothing that was corrected in the place of exempt words. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { getRecognised } from '../../../electron/library/documents.ts';
import { createCorrectionService } from '../../../electron/library/services/correction-service.ts';
import { createExemptionService } from '../../../electron/library/services/exemption-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { createPanelService } from '../../../electron/panel/panel-service.ts';
import { passagesOf } from '../../../electron/search/index-passages.ts';
import { exemptionAddSchema } from '../../../shared/contract/exemptions.ts';
import { packetExportSchema } from '../../../shared/contract/packets.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';
import { type PanelFolder, panelFolder } from '../../helpers/panel.ts';
import { bundledTools } from '../../helpers/tools.ts';
import { key } from '../../shared/corrections/correction-builder.ts';

let folder: PanelFolder;
beforeEach(() => {
  folder = panelFolder();
});
afterEach(() => folder.remove());

const text = 'Pris: 41 250 kroner per lapp. Navn: Hjertelappen. Annet: ingenting.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, page: 1 });

function lead() {
  const filled = filledLibrary(folder.at('lead.metodebenk'));
  const documentId = filled.importText(text, {
    fields: [{ section: null, label: 'Navn', text: 'Hjertelappen', ...at('Hjertelappen') }],
    unassigned: [{ text: '41 250 kroner per lapp.', ...at('41 250 kroner per lapp.') }],
    pico: { population: [], intervention: ['lapp'], comparator: [], outcome: [] },
  });
  const corrections = createCorrectionService(filled.session);
  const { library, session } = filled;
  const panel = createPanelService({
    session,
    environment: { clock: library.clock, ids: library.ids, backupsFolder: folder.at('backups') },
    startJob: () => ({ jobId: 'none' }),
    defaultFolder: folder.at(''),
    workFolder: folder.at('work'),
    passagesOf,
    tools: bundledTools,
    keepReport: () => ({ id: 'report', fileName: '', byteLength: 0, mediaType: '', masks: [] }) as never,
  });
  const path = folder.at('packet.metodebenk');
  const send = (audience: 'public' | 'internal') =>
    panel.make(
      packetExportSchema.parse({
        path,
        projectId: filled.projectId,
        documentIds: [documentId],
        outcomeIds: [],
        recipient: 'S',
        audience,
      }),
    );
  return { ...filled, documentId, corrections, path, send };
}

const name = key('field', ['', 'Navn']);
const tray = key('unassigned', []);

test.each(['internal', 'public'] as const)(
  'what was corrected is corrected in a packet as well (%s)',
  async (audience) => {
    const { documentId, corrections, path, send } = lead();
    corrections.add({ documentId, target: name, change: { do: 'set', text: 'Hjertelapp' } });
    await send(audience);
    const db = openDatabase(path, { mustExist: true, isCopy: true });
    expect(getRecognised(db, documentId).fields?.[0]?.text).toBe('Hjertelapp');
    expect(verifyLibrary(db).problems).toEqual([]);
    db.close();
  },
);

test('a public packet holds no words that were written or moved from an exempt passage', async () => {
  const { session, documentId, projectId, corrections, path, send } = lead();
  const moved = corrections.add({
    documentId,
    target: tray,
    change: { do: 'move', to: key('pico', ['intervention']) },
  })!;
  const made = key('pico', ['intervention'], 0, moved.id);
  corrections.add({ documentId, target: made, change: { do: 'set', text: 'zyqua 41 260' } });
  corrections.add({ documentId, target: name, change: { do: 'set', text: 'Hjertelapp' } });
  const place = at('41 250 kroner per lapp.');
  createExemptionService(session).add(
    exemptionAddSchema.parse({
      projectId,
      subject: 'passage',
      itemId: documentId,
      start: place.start,
      end: place.end,
      reason: 'trade-secret',
    }),
  );
  await send('public');
  const bytes = readFileSync(path).toString('latin1');
  expect(bytes).not.toMatch(/zyqua|41 2[56]0/);
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  expect(getRecognised(db, documentId).fields).toEqual([
    { section: null, label: 'Navn', text: 'Hjertelapp', ...at('Hjertelappen') },
  ]);
  expect(db.prepare('SELECT count(*) FROM correction').pluck().get()).toBe(0);
  db.close();
});
