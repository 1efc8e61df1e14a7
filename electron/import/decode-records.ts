/** The bytes of a file of records as text: UTF-8 and UTF-16, older encodings of Windows and Mac, and files joined of several. */

/** The whole text, as it stands: no pages, no line lost. Null where only a guess is left. */
export function decodeRecords(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isUnmarkedUtf16(bytes)) return null;
  return utf8(bytes) ?? byLines(bytes);
}

/** Records begin with ASCII, of which UTF-16 makes one byte zero. Zeros further in are strays, or of another file joined to it. */
const isUnmarkedUtf16 = ([first, second]: Uint8Array): boolean => first === 0 || second === 0;

/** Null where no byte order mark says that it is UTF-16. In pieces: as one text it would be as long again in memory. */
export function utf8FromUtf16(bytes: Uint8Array): Buffer | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (!encoding) return null;
  const decoder = new TextDecoder(encoding);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes)
    pieces.push(Buffer.from(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true })));
  return Buffer.concat(pieces);
}

const pieceBytes = 1024 * 1024;

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Lines that are UTF-8 stay so: exports of two databases are often joined into one file. Of UTF-16 behind them the zeros are
 * left, which plainLines leaves out; its mark is none of the record's.
 */
function byLines(bytes: Uint8Array): string {
  const old = new TextDecoder(isFromMac(bytes) ? 'macintosh' : 'windows-1252');
  const decoded = old.decode(bytes);
  if (!hasUtf8(bytes)) return decoded;
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = lineEndFrom(bytes, start);
    const line = bytes.subarray(start, end);
    lines.push(utf8(line) ?? old.decode(line[0] === 0xff && line[1] === 0xfe ? line.subarray(2) : line));
    start = end;
  }
  return lines.join('');
}

/** Behind the next line feed or carriage return: files of old Macs have no other line end. */
function lineEndFrom(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) if (bytes[at] === 0x0a || bytes[at] === 0x0d) return at + 1;
  return bytes.length;
}

/** Two bytes that make one letter of UTF-8, and hardly stand side by side in an older encoding (`Ã¥`). */
function hasUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at + 1 < bytes.length; at++) {
    if (bytes[at]! >= 0xc3 && bytes[at]! <= 0xc5 && bytes[at + 1]! >= 0x80 && bytes[at + 1]! < 0xc0) return true;
  }
  return false;
}

/** Letters of Nordic and western names, as each encoding writes them. */
const windowsLetters = new Set([...'åæøÅÆØäöüéèáíóúñçëï'].map((letter) => letter.charCodeAt(0)));
const macLetters = new Set([
  ...[0x8c, 0xbe, 0xbf, 0x81, 0xae, 0xaf, 0x8a, 0x9a, 0x9f, 0x8e, 0x8f, 0x87, 0x92, 0x97, 0x9c, 0x96, 0x8d, 0x91],
]);

function isFromMac(bytes: Uint8Array): boolean {
  let [windows, mac] = [0, 0];
  for (let at = 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80 || !(isLetter(bytes[at - 1]!) || isLetter(bytes[at + 1] ?? 0))) continue;
    if (windowsLetters.has(byte)) windows++;
    if (macLetters.has(byte)) mac++;
  }
  return mac > 2 * windows;
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
