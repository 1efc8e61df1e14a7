/** Damages files as disks, mail programs, editors and enemies do. */
import { below, oneOf, type Random } from './random.ts';

type Damage = (bytes: Buffer, random: Random) => Buffer;

const cut = (bytes: Buffer, from: number, to: number, middle: Uint8Array = Buffer.alloc(0)) =>
  Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)]);

function stretch(bytes: Buffer, random: Random, longest: number): [number, number] {
  const from = below(random, bytes.length);
  return [from, Math.min(bytes.length, from + 1 + below(random, longest))];
}

const damages: Record<string, Damage> = {
  flips: (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let n = 1 + below(random, 20); n > 0; n--) copy[below(random, copy.length)] = below(random, 256);
    return copy;
  },
  truncation: (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  missingStretch: (bytes, random) => cut(bytes, ...stretch(bytes, random, 400)),
  zeros: (bytes, random) => {
    const [from, to] = stretch(bytes, random, 4096);
    return cut(bytes, from, to, Buffer.alloc(to - from));
  },
  doubled: (bytes, random) => {
    const [from, to] = stretch(bytes, random, 2000);
    return cut(bytes, to, to, bytes.subarray(from, to));
  },
  /** A run of one byte where structure stood: brackets nest, quotes open, blanks slow patterns down. */
  repeated: (bytes, random) => {
    const at = below(random, bytes.length);
    const byte = oneOf(random, [...'([{<"\' \n\t-,&']).charCodeAt(0);
    return cut(bytes, at, at, Buffer.alloc(1 + below(random, 50_000), byte));
  },
  /** Numbers grow: lengths, offsets and counts lie. */
  numbers: (bytes, random) => {
    const text = bytes.toString('latin1');
    const lies = ['0', '-1', '999999999', '4294967296', '1e308'];
    return Buffer.from(
      text.replace(/\d+/g, (digits) => (random() < 0.02 ? oneOf(random, lies) : digits)),
      'latin1',
    );
  },
  otherEncoding: (bytes) => Buffer.from(`\ufeff${bytes.toString('latin1')}`, 'utf16le'),
  otherLineEnds: (bytes, random) =>
    Buffer.from(bytes.toString('latin1').replaceAll('\n', oneOf(random, ['\r', '\r\n', '\u0085', ''])), 'latin1'),
};

/** One to three damages, one after the other; the names say which. */
export function mutate(original: Uint8Array, random: Random): { bytes: Uint8Array; damage: string } {
  let bytes: Buffer = Buffer.from(original);
  const told: string[] = [];
  for (let n = 1 + below(random, 3); n > 0 && bytes.length > 0; n--) {
    const name = oneOf(random, Object.keys(damages));
    bytes = damages[name]!(bytes, random);
    told.push(name);
  }
  return { bytes, damage: told.join('+') };
}
