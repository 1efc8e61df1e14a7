/** Uploads files one after another to the browser host, with progress by file and by bytes. */
import type { ImportFile } from '../../shared/contract/imports.ts';
import type { PrepareOptions } from './host.ts';
import type { HttpSession } from './http-session.ts';

export async function uploadFiles(
  session: HttpSession,
  files: readonly File[],
  { onProgress, signal }: PrepareOptions = {},
): Promise<ImportFile[]> {
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  const uploaded: ImportFile[] = [];
  let bytesDone = 0;
  const report = () => onProgress?.({ filesDone: uploaded.length, filesTotal: files.length, bytesDone, bytesTotal });
  report();
  for (const file of files) {
    const name = plainName(file.name);
    const response = await session.send(`/upload?name=${encodeURIComponent(name)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      signal: signal ?? null,
    });
    const { uploadId } = (await response.json()) as { uploadId: string };
    uploaded.push({ uploadId, name });
    bytesDone += file.size;
    report();
  }
  return uploaded;
}

/** The host takes no name that could be a path, and one such file must not stop the others. */
function plainName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return name.replace(/[/\\\u0000-\u001f\u007f]/g, '_');
}
