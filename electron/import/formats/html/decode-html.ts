/** Which encoding a web page is in: its mark, its zeros, what it says of itself, else what its bytes allow. */

const headBytes = 4096;

/** Bytes that do not fit what the page says are read as Windows-1252, as such pages mostly are. */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1');
  const declared =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  return (
    decodeAs('utf-8', bytes) ??
    (declared === undefined ? null : decodeAs(declared, bytes)) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // A page begins with ASCII: its zeros tell the order of the bytes.
  if (first === 0 && second !== 0) return 'utf-16be';
  return second === 0 && first !== 0 ? 'utf-16le' : null;
}

/** Null where the encoding is not known or the bytes do not fit it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
