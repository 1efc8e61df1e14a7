/** The appraisal tools there are: the app's own by name, those of files brought in on this machine, those that the library keeps. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppraisalTool } from '../../shared/contract/appraisal-tools.ts';
import type { AppraisalToolRow } from '../../shared/contract/appraisals.ts';
import type { AppraisalToolService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { isFileId } from '../file-id.ts';
import type { KeptTool } from '../library/kept-tools.ts';
import { makeFolder } from '../make-folder.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { readAppraisalTool } from './read-appraisal-tool.ts';

export interface ToolStore {
  /** Throws `appraisal-tool-missing`. */
  get(id: string): AppraisalTool;
  list(): AppraisalTool[];
  /** False for a tool that comes with the app. */
  isOfTeam(id: string): boolean;
  service: AppraisalToolService;
}

export interface ToolStoreOptions {
  bundled: string;
  own: string;
  /** What the open library keeps; none while none is open. Its tools go first in a packet, whose answers go home. */
  kept(): { tools: readonly KeptTool[]; isPacket: boolean };
}

/** What is no tool any more, in the own folder or in the library, is left alone and not offered. */
export function createToolStore({ bundled, own, kept }: ToolStoreOptions): ToolStore {
  const fixed = jsonFiles(bundled).map((name) => readAppraisalTool(readFileSync(join(bundled, name), 'utf8'), name));
  const isOfTeam = (id: string) => !fixed.some((tool) => tool.id === id);
  const machine = ownTools(own);
  const fileOf = (id: string) => join(own, `${id}.json`);
  const rows = (): AppraisalToolRow[] => {
    const { tools, isPacket } = kept();
    const ofLibrary = rowsOf(tools.flatMap(readKept), 'library');
    const ofMachine = rowsOf(machine, 'machine');
    const inOrder = [...rowsOf(fixed, 'app'), ...(isPacket ? ofLibrary : []), ...ofMachine, ...ofLibrary];
    return [...Map.groupBy(inOrder, ({ tool }) => tool.id).values()].map(([first]) => first!);
  };
  const rowOf = (id: string): AppraisalToolRow => {
    const row = rows().find(({ tool }) => tool.id === id);
    if (!row) throw new AppError('appraisal-tool-missing', { id });
    return row;
  };
  return {
    get: (id) => rowOf(id).tool,
    list: () => rows().map(({ tool }) => tool),
    isOfTeam,
    service: {
      list: rows,
      add({ name, text }) {
        const tool = readAppraisalTool(text, name);
        if (!isFileId(tool.id)) throw new AppError('appraisal-tool-broken', { file: name, place: `id: ${tool.id}` });
        const known = rows().find((row) => row.tool.id === tool.id);
        const isFree = !known || (known.origin === 'library' && !kept().isPacket);
        if (!isFree && JSON.stringify(known.tool) !== JSON.stringify(tool))
          throw new AppError('appraisal-tool-exists', { file: name, id: tool.id });
        if (isOfTeam(tool.id) && !machine.some(({ id }) => id === tool.id)) {
          makeFolder(own);
          writeFileWhole(fileOf(tool.id), JSON.stringify(tool, null, 2), 0o600);
          machine.push(tool);
        }
        return rowOf(tool.id);
      },
      remove(id) {
        const { origin } = rowOf(id);
        if (origin !== 'machine') throw new AppError(`appraisal-tool-${origin === 'app' ? 'fixed' : 'kept'}`, { id });
        rmSync(fileOf(id), { force: true });
        machine.splice(
          machine.findIndex((tool) => tool.id === id),
          1,
        );
        return { removed: 1 };
      },
      text: (id) => ({ fileName: `${id}.json`, text: `${JSON.stringify(rowOf(id).tool, null, 2)}\n` }),
    },
  };
}

const rowsOf = (tools: readonly AppraisalTool[], origin: AppraisalToolRow['origin']): AppraisalToolRow[] =>
  tools.map((tool) => ({ tool, origin }));

const jsonFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();

function ownTools(folder: string): AppraisalTool[] {
  let names: string[];
  try {
    names = jsonFiles(folder);
  } catch {
    return []; // nothing was ever brought in
  }
  return names.flatMap((name) => readable(() => readFileSync(join(folder, name), 'utf8'), name));
}

const readKept = ({ id, content }: KeptTool) => readable(() => content, id).filter((tool) => tool.id === id);

function readable(text: () => string, name: string): AppraisalTool[] {
  try {
    return [readAppraisalTool(text(), name)];
  } catch {
    return [];
  }
}
