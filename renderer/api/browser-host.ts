/** The host of the browser: calls by HTTP, bytes by range, files by upload, exports as downloads. */
import { createTRPCClient, httpLink } from '@trpc/client';
import type { ByteSource } from '../../shared/contract/bytes.ts';
import type { AppRouter } from '../../shared/contract/router.ts';
import { withApiErrors } from './client-errors.ts';
import { saveAsDownload, showInTab } from './download.ts';
import type { Host } from './host.ts';
import { createHostWatcher } from './host-watcher.ts';
import type { HttpSession } from './http-session.ts';
import { uploadFiles } from './upload.ts';

/** `base` is the origin of the host; empty in the page itself. */
export function createBrowserHost(session: HttpSession, base = ''): Host {
  const watcher = createHostWatcher(session);
  return {
    kind: 'browser',
    connection: session.connection,
    watch: () => watcher.watch(),
    tryAgain: () => watcher.tryAgain(),
    client: withApiErrors(
      createTRPCClient<AppRouter>({
        links: [
          httpLink({
            url: `${base}/trpc`,
            methodOverride: 'POST',
            headers: () => session.headers(),
            fetch: (address, init) => session.fetchWhole(String(address), init as RequestInit),
          }),
        ],
      }),
      session.connection,
    ),
    async readBytes(source, start, end) {
      if (end <= start) return new Uint8Array(0);
      const response = await session.send(addressOf(source), { headers: { range: `bytes=${start}-${end - 1}` } });
      return new Uint8Array(await response.arrayBuffer());
    },
    async statBytes(source) {
      const { headers } = await session.send(addressOf(source), { method: 'HEAD' });
      return {
        byteLength: Number(headers.get('content-length')),
        mediaType: headers.get('content-type') ?? 'application/octet-stream',
        fileName: fileNameFrom(headers.get('content-disposition') ?? ''),
      };
    },
    prepareFiles: (files, options) => uploadFiles(session, files, options),
    async saveExport(file) {
      const response = await session.send(addressOf({ kind: 'export', id: file.id }));
      saveAsDownload(await response.blob(), file.fileName);
      return file.fileName;
    },
    async openExport(file) {
      const response = await session.send(addressOf({ kind: 'export', id: file.id }));
      showInTab(await response.blob(), file.fileName);
    },
  };
}

function addressOf(source: ByteSource): string {
  return `/bytes/${source.kind}/${encodeURIComponent(source.id)}`;
}

/** The name in `filename*=UTF-8''…`, the only form that the host sends. */
function fileNameFrom(disposition: string): string {
  return decodeURIComponent(/filename\*=UTF-8''([^;]*)/.exec(disposition)?.[1] ?? '');
}
