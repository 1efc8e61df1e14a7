/** Which characters a TrueType font can print, read from its cmap: Typst leaves missing glyphs out without a word. */

/** Inclusive ranges of code points. */
export type Coverage = readonly (readonly [number, number])[];

/** Reads formats 4 and 12 of the cmap table (OpenType spec, “cmap”); a font without either covers nothing. */
export function fontCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 0x636d6170);
  if (cmap === null) return [];
  const ranges: [number, number][] = [];
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) ranges.push(...segments(view, subtable));
    if (format === 12) ranges.push(...groups(view, subtable));
  }
  return ranges;
}

export function isCovered(codePoint: number, coverage: Coverage): boolean {
  return coverage.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function tableOffset(view: DataView, tag: number): number | null {
  for (let index = 0; index < view.getUint16(4); index++) {
    if (view.getUint32(12 + index * 16) === tag) return view.getUint32(12 + index * 16 + 8);
  }
  return null;
}

/** Format 4: segments may map single characters to glyph 0, which is “missing”. */
function segments(view: DataView, at: number): [number, number][] {
  const length = view.getUint16(at + 6);
  const ranges: [number, number][] = [];
  for (let offset = 0; offset < length; offset += 2) {
    const end = view.getUint16(at + 14 + offset);
    const start = view.getUint16(at + 16 + length + offset);
    const delta = view.getUint16(at + 16 + 2 * length + offset);
    const rangeAt = at + 16 + 3 * length + offset;
    const rangeOffset = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = rangeOffset === 0 ? code + delta : view.getUint16(rangeAt + rangeOffset + 2 * (code - start));
      if ((glyph & 0xffff) === 0) continue;
      const last = ranges.at(-1);
      if (last && last[1] === code - 1) last[1] = code;
      else ranges.push([code, code]);
    }
  }
  return ranges;
}

function groups(view: DataView, at: number): [number, number][] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}
