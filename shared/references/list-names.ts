/** Authors as a reference list prints them: `Hansen K, Olsen BM, et al.` or `Hansen, K., & Olsen, B. M.` */
import type { CslItem } from '../contract/references.ts';

type Name = NonNullable<CslItem['author']>[number];

const family = String.raw`(?:(?:van|von|der|den|de|del|da|di|du|la|le|ten|af|av) )*\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40})?`;
const vancouver = new RegExp(`^(${family}) (\\p{Lu}{1,4})\\.?$`, 'u');
const apa = new RegExp(`(${family}), ((?:\\p{Lu}\\.[ -]?){1,4})`, 'gu');
const more = /[,;]?\s*(?:et al|m\.? ?fl|mfl|and others|og andre)\.?\s*$/i;
const body =
  /(?:institutt?|directorate|direktorat\w*|organi[sz]ation|centre|center|senter|committee|komit\w+|group|gruppe\w*|agency|ministry|departement\w*|network|nettverk|society|forening\w*|council|\b(?:NICE|WHO|FHI)\b|verdens helseorganisasjon)/i;

/** [] where the words name nobody: then they are the title. */
export function namesInList(text: string): Name[] {
  const whole = text.replace(more, '').replace(/[\s.,;:]+$/, '');
  const people = whole
    .split(/\s*[,;]\s*(?:and |og |& )?|\s+(?:and|og|&)\s+/)
    .map((part) => vancouver.exec(part.trim()));
  if (people.every((each) => each !== null)) return people.map((each) => ({ family: each![1]!, given: each![2]! }));
  const inApa = [...`${whole}.`.matchAll(apa)].map(([, name, given]) => ({ family: name!, given: given!.trim() }));
  if (inApa.length > 0 && text.indexOf(inApa[0]!.family) < 4) return inApa;
  return body.test(whole) && whole.length < 120 ? [{ literal: whole }] : [];
}

/** Bodies whose name says so only as a name: in a title such words stand after `på`, `i` or `in`. */
const namedBody =
  /(?<!\b(?:på|i|ved|in|at) )(?:helse(?:hus|foretak|etat|tjeneste)|sykehus|universitet|hospital|university|kommune|tilsyn|verk|stiftelse|foundation)\w*$/iu;
const longestBody = 6;

/**
 * A body in the place of the authors, told by what follows: a title that is longer than its name, and a journal or a
 * publisher after that. Where less follows, the name itself has to say so.
 */
export function bodyInList([first = '', title = '', ...others]: readonly string[]): Name[] {
  const literal = first.replace(/\.$/, '');
  const count = (text: string) => text.split(/\s+/).length;
  if (!first.endsWith('.') || literal.includes(':') || count(literal) > longestBody) return [];
  const isTold = others.length > 0 ? count(title) > count(literal) : title !== '' && namedBody.test(literal);
  return isTold ? [{ literal }] : [];
}
