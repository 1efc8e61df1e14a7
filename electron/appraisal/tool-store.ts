/** The appraisal tools there are: the app's own by name, then those a person brought in, a file each. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppraisalTool } from '../../shared/contract/appraisal-tools.ts';
import type { AppraisalToolRow } from '../../shared/contract/appraisals.ts';
import type { AppraisalToolService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { isFileId } from '../file-id.ts';
import { makeFolder } from '../make-folder.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { readAppraisalTool } from './read-appraisal-tool.ts';

export interface ToolStore {
  /** Throws `appraisal-tool-missing`. */
  get(id: string): AppraisalTool;
  list(): AppraisalTool[];
  service: AppraisalToolService;
}

/** A file in the own folder that is no tool any more is left alone and not offered. */
export function createToolStore({ bundled, own }: { bundled: string; own: string }): ToolStore {
  const fixed = jsonFiles(bundled).map((name) => readAppraisalTool(readFileSync(join(bundled, name), 'utf8'), name));
  const isOwn = ({ id }: AppraisalTool) => !fixed.some((tool) => tool.id === id);
  const tools = [...fixed, ...ownTools(own).filter(isOwn)];
  const fileOf = (id: string) => join(own, `${id}.json`);
  const get = (id: string) => {
    const tool = tools.find((each) => each.id === id);
    if (!tool) throw new AppError('appraisal-tool-missing', { id });
    return tool;
  };
  const rowOf = (tool: AppraisalTool): AppraisalToolRow => ({ tool, isOwn: isOwn(tool) });
  return {
    get,
    list: () => [...tools],
    service: {
      list: () => tools.map(rowOf),
      add({ name, text }) {
        const tool = readAppraisalTool(text, name);
        if (!isFileId(tool.id)) throw new AppError('appraisal-tool-broken', { file: name, place: `id: ${tool.id}` });
        const known = tools.find((each) => each.id === tool.id);
        if (known && JSON.stringify(known) !== JSON.stringify(tool))
          throw new AppError('appraisal-tool-exists', { file: name, id: tool.id });
        if (!known) {
          makeFolder(own);
          writeFileWhole(fileOf(tool.id), JSON.stringify(tool, null, 2), 0o600);
          tools.push(tool);
        }
        return rowOf(tool);
      },
      remove(id) {
        const tool = get(id);
        if (!isOwn(tool)) throw new AppError('appraisal-tool-fixed', { id });
        rmSync(fileOf(id), { force: true });
        tools.splice(tools.indexOf(tool), 1);
        return { removed: 1 };
      },
      text: (id) => ({ fileName: `${id}.json`, text: `${JSON.stringify(get(id), null, 2)}\n` }),
    },
  };
}

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
  return names.flatMap((name) => {
    try {
      return [readAppraisalTool(readFileSync(join(folder, name), 'utf8'), name)];
    } catch {
      return [];
    }
  });
}
