/** Icons of Windows and macOS: both are a small head before PNG pictures of several sizes. */

export interface Picture {
  /** Width and height in pixels. */
  size: number;
  png: Uint8Array;
}

/** ICONDIR and one ICONDIRENTRY per picture; 0 stands for 256. Source: Microsoft, «Icons in Win32». */
export function icoFrom(pictures: readonly Picture[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Kinds that hold PNG, by size in pixels; the second of a size is for screens of double density. */
const kinds: Record<number, string[]> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic13', 'ic08'],
  512: ['ic14', 'ic09'],
  1024: ['ic10'],
};

/** Each block says its kind and its length with this head included. */
export function icnsFrom(pictures: readonly Picture[]): Uint8Array {
  const blocks = pictures.flatMap(({ size, png }) => (kinds[size] ?? []).map((kind) => block(kind, png)));
  return block('icns', Buffer.concat(blocks));
}

function block(kind: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}
