/** Records and variable-length numbers as they stand in a page: https://sqlite.org/fileformat2.html#record_format */

export type StoredValue = null | number | bigint | string | Buffer;

/** Null where the bytes end before the number does. */
export function readVarint(bytes: Buffer, at: number): { value: number; next: number } | null {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    if (index === 8) return { value: value * 256 + byte, next: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return null;
}

const strictText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const integerBytes = [0, 1, 2, 3, 4, 6, 8];
const mostColumns = 64;

/** The values of a record; null where the bytes are not one. */
export function readRecord(payload: Buffer): StoredValue[] | null {
  const header = readVarint(payload, 0);
  if (!header || header.value > payload.length || header.value < header.next) return null;
  const types: number[] = [];
  for (let at = header.next; at < header.value; ) {
    const type = readVarint(payload, at);
    if (!type || type.next > header.value || types.length === mostColumns) return null;
    types.push(type.value);
    at = type.next;
  }
  const values: StoredValue[] = [];
  let at = header.value;
  for (const type of types) {
    const length = lengthOf(type);
    if (length === null || at + length > payload.length) return null;
    const value = readValue(type, payload.subarray(at, at + length));
    if (value === undefined) return null;
    values.push(value);
    at += length;
  }
  return at === payload.length ? values : null;
}

function lengthOf(type: number): number | null {
  if (type >= 12) return Math.floor((type - 12) / 2);
  if (type <= 6) return integerBytes[type]!;
  if (type === 7) return 8;
  return type <= 9 ? 0 : null;
}

function readValue(type: number, bytes: Buffer): StoredValue | undefined {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type < 7) return type === 6 ? safeNumber(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length);
  if (type % 2 === 0) return bytes;
  try {
    return strictText.decode(bytes);
  } catch {
    return undefined; // no text of ours
  }
}

const safeNumber = (value: bigint) => (BigInt.asIntN(53, value) === value ? Number(value) : value);
