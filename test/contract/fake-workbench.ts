/** A workbench of fakes: two projects in memory, one document of bytes, uploads in a temporary folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbench } from '../../electron/hosts/workbench-type.ts';
import { createRouter } from '../../shared/contract/router.ts';
import type { Services } from '../../shared/contract/services.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { AppError } from '../../shared/errors.ts';

/** 2.5 MiB, so that reading crosses pieces; byte n is n modulo 251. */
export const documentBytes = Uint8Array.from({ length: 2_621_440 }, (_, index) => index % 251);
export const documentId = 'dok 1/ø';

export interface FakeWorkbench extends Workbench {
  uploadFolder: string;
  discarded: string[];
  seen: unknown[];
  reported: { place: string; error: unknown }[];
  proposed: string[];
}

export function createFakeWorkbench(): FakeWorkbench {
  const uploadFolder = mkdtempSync(join(tmpdir(), 'metodebenk-test-'));
  const seen: unknown[] = [];
  const reported: FakeWorkbench['reported'] = [];
  const discarded: string[] = [];
  const proposed: string[] = [];
  let settings: Settings = { locale: 'nb', theme: 'light', person: { id: 'p1', name: 'Åse' }, panes: {} };
  const known = {
    settings: {
      get: () => settings,
      update: (input: { personName?: string }) => {
        seen.push(input);
        settings = { ...settings, person: { id: 'p1', name: input.personName ?? settings.person.name } };
        return settings;
      },
    },
    documents: {
      text: (id: string) => {
        if (id === 'broken') throw new TypeError('secret words of a document');
        if (id !== documentId) throw new AppError('not-found', { noun: 'document', id });
        return { text: 'Smertelindring ved kne­artrose — «≥ 30 %» 😀' };
      },
    },
    exports: {
      create: (_: unknown, signal: AbortSignal) => {
        seen.push('begun');
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            seen.push('cancelled');
            reject(new AppError('export-cancelled'));
          });
        });
      },
    },
    library: { openSample: () => Promise.reject(new AppError('disk-full', { path: 'samling' })) },
  };
  return {
    router: createRouter(known as unknown as Services),
    report: (place, error) => {
      reported.push({ place, error });
      return 'f00dbabe';
    },
    proposeLocale: (locale) => void proposed.push(locale),
    bytes: {
      stat(source) {
        if (source.kind !== 'document' || source.id !== documentId) {
          throw new AppError('not-found', { noun: source.kind, id: source.id });
        }
        return {
          byteLength: documentBytes.byteLength,
          mediaType: 'application/pdf',
          fileName: 'Søknad (1)\r\n"x".pdf',
        };
      },
      read(source, start, end) {
        this.stat(source);
        return documentBytes.subarray(start, end);
      },
    },
    uploads: {
      begin: (name) => ({ uploadId: `u-${name}`, path: join(uploadFolder, `file-${seen.push(name)}`) }),
      discard: (uploadId) => {
        discarded.push(uploadId);
        rmSync(uploadFolder, { recursive: true, force: true });
      },
    },
    close: async () => rmSync(uploadFolder, { recursive: true, force: true }),
    uploadFolder,
    discarded,
    seen,
    reported,
    proposed,
  };
}
