/** Where an object of JSON ends, in a file that may be cut or damaged. */

/** The offset behind the brace that closes the one at `start`; -1 where none stands before `limit`. */
export function closingBrace(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let i = start; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) {
      for (i++; i < limit && text.charCodeAt(i) !== 0x22; i++) if (text.charCodeAt(i) === 0x5c) i++;
    } else if (unit === 0x7b) depth++;
    else if (unit === 0x7d && --depth === 0) return i + 1;
  }
  return -1;
}
