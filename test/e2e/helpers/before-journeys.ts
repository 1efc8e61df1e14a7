/** What all journeys share is made once, before two files that start side by side would each make it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';
import { hostFolders } from '../../../electron/host-folders.ts';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';

export async function setup({ provide }: TestProject): Promise<() => void> {
  await chromium.executablePath(); // unpacks it
  const home = mkdtempSync(join(tmpdir(), 'sample-'));
  const workbench = openNodeWorkbench(hostFolders({ METODEBENK_HOME: home }));
  await workbench.services.library.openSample();
  await workbench.close();
  provide('sampleLibrary', join(home, 'sample.metodebenk'));
  return () => rmSync(home, { recursive: true, force: true });
}
