/** Addresses outside the app: which may be opened at all, and what in them may deceive. */

/** What the address parser of the platform makes of a text; both sides have the same one. */
export interface ParsedAddress {
  href: string;
  protocol: string;
  hostname: string;
  username: string;
  password: string;
}

export interface OutsideAddress {
  /** Whole, as it would be opened; other alphabets are written out as xn--. */
  address: string;
  /** `user`: what stands before an @ looks like the host and is not; `letters`: the host has letters of another alphabet. */
  traps: ('user' | 'letters')[];
}

const protocols = ['https:', 'http:', 'mailto:'];
const lengthAtMost = 2000;

/** Null for what is never opened: other protocols, and what cannot be shown whole. */
export function outsideAddress(parsed: ParsedAddress | null): OutsideAddress | null {
  if (!parsed || !protocols.includes(parsed.protocol) || parsed.href.length > lengthAtMost) return null;
  const isMail = parsed.protocol === 'mailto:';
  const traps: OutsideAddress['traps'] = [];
  if (!isMail && (parsed.username !== '' || parsed.password !== '')) traps.push('user');
  if (/(?:^|\.)xn--/i.test(parsed.hostname)) traps.push('letters');
  return { address: parsed.href, traps };
}
