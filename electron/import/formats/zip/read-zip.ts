/** Reads entries of a zip in memory. Nothing is written, so no name is ever a path; what could do harm is refused. */
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { AppError } from '../../../../shared/errors.ts';

export interface Zip {
  names(): string[];
  /** The bytes of an entry; null where there is none of that name (capitals do not matter). */
  read(name: string): Promise<Uint8Array | null>;
}

const mostEntries = 10_000;
const largestEntryBytes = 200 * 1024 * 1024;
/** Office parts shrink to a tenth, seldom to a hundredth; a bomb to a thousandth. */
const highestRatio = 500;
const ratioCountsFromBytes = 1024 * 1024;

/** Throws AppErrors: encrypted, cut off, damaged, or `file-hostile` with the entry and the reason. */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const zip = await openBuffer(bytes);
  if (zip.entryCount > mostEntries) throw hostile(`zip: ${zip.entryCount} > ${mostEntries}`);
  const entries = await listEntries(zip);
  let left = largestEntryBytes;
  return {
    names: () => [...entries.values()].map((entry) => entry.fileName),
    async read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      const content = await readEntry(zip, entry, left);
      left -= content.byteLength;
      return content;
    },
  };
}

const hostile = (reason: string): AppError => new AppError('file-hostile', { reason });

function openBuffer(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error) reject(new AppError('file-truncated', { place: `byte ${bytes.byteLength}, zip` }, error));
      else resolve(zip);
    });
  });
}

/** By name in lower case, as office programs compare them. */
function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(directoryError(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const key = entry.fileName.toLowerCase();
      if (entry.isEncrypted()) return reject(new AppError('file-encrypted', { place: entry.fileName }));
      if (entries.has(key)) return reject(hostile(`zip: 2 × ${entry.fileName}`));
      if (entries.size >= mostEntries) return reject(hostile(`zip: > ${mostEntries}`));
      entries.set(key, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** yauzl checks names: absolute ones, drives, backslashes and steps up end the listing. */
function directoryError(error: Error): AppError {
  const name = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
    error.message,
  )?.[1];
  if (name !== undefined) return hostile(`zip: ${name.slice(0, 80)}`);
  if (/encryption/i.test(error.message)) return new AppError('file-encrypted', { place: 'zip' }, error);
  return new AppError('file-damaged', { place: 'zip' }, error);
}

function readEntry(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  const place = entry.fileName;
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > left) return reject(hostile(`${place}: ${entry.uncompressedSize} bytes`));
    zip.openReadStream(entry, (failure, stream) => {
      if (failure) return reject(new AppError('file-damaged', { place }, failure));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('error', (error) => reject(new AppError('file-damaged', { place }, error)));
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        const isBomb = size > ratioCountsFromBytes && size > entry.compressedSize * highestRatio;
        if (size <= left && !isBomb) return chunks.push(chunk);
        stream.destroy();
        reject(hostile(`${place}: ${entry.compressedSize} → ${size} bytes`));
      });
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        if (crc32(content) !== entry.crc32) reject(new AppError('file-damaged', { place: `${place}, CRC` }));
        else resolve(content);
      });
    });
  });
}
