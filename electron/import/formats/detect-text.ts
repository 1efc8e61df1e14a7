/** Tells text from binary, and HTML from other text, by the first bytes. */

const sample = 65_536;

/** True for text in UTF-8, UTF-16 (with or without mark) and the Windows and ISO 8-bit sets. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, sample);
  if (hasUtf16Mark(head)) return true;
  let controls = 0;
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 0x20 && !isPlainControl(byte)) controls++;
  }
  const half = head.length / 2;
  const [even = 0, odd = 0] = zeros;
  // Western text in UTF-16 without a mark: nearly every other byte is zero, always on one side.
  const isUtf16 = Math.max(even, odd) > half * 0.7 && Math.min(even, odd) < half * 0.05;
  if (even + odd > 0 && !isUtf16) return false;
  return controls <= head.length * 0.01;
}

/** A file of tagged records is text though bytes in it are none: each record is read by itself. `start` as textStart gives it. */
export const looksLikeRecords = (start: string): boolean =>
  /^(?:TY {1,2}- |PMID- |@[A-Za-z]+\s*\{|%0 |FN )/.test(start);

function isPlainControl(byte: number): boolean {
  return (byte >= 0x08 && byte <= 0x0d) || byte === 0x1a || byte === 0x1b;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The first characters, marks and leading blanks removed; letters outside ASCII may be wrong. */
export function textStart(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8192))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
}

/** A page, not an XML record that happens to hold a paragraph: `start` as textStart gives it. */
export function looksLikeHtml(start: string): boolean {
  const body = start.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '');
  if (/^<!doctype\s+html|^<html[\s>]/i.test(body)) return true;
  return /^<(?:head|body|title|meta|link|script|div|p|table|h[1-6]|article|main|section|span|ul|ol|center|font)[\s>]/i.test(
    body,
  );
}

/** A page saved with all its parts as one message. */
export function looksLikeMhtml(start: string): boolean {
  return /^[\w-]+:[ \t]/.test(start) && /^content-type:\s*multipart\/related/im.test(start);
}
