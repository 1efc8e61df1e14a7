/**
 * Bytes travel beside the router, by range: source files to the reader, finished exports to the person. Over the port
 * they are transferable buffers, over HTTP a GET with Range.
 */
export interface ByteSource {
  kind: 'document' | 'export';
  id: string;
}

export interface ByteStat {
  byteLength: number;
  mediaType: string;
  fileName: string;
}

export interface ByteService {
  /** Throws AppError not-found. */
  stat(source: ByteSource): ByteStat;
  /** The bytes [start, end), cut to the length of the source. Throws AppError not-found. */
  read(source: ByteSource, start: number, end: number): Uint8Array;
}

/** Takes files dropped in the browser host: bytes go to a private folder and are imported from there by id. */
export interface UploadService {
  /** The absolute path that an upload's bytes must be written to. */
  begin(name: string): { uploadId: string; path: string };
  /** Forgets an upload and deletes its bytes. */
  discard(uploadId: string): void;
}
