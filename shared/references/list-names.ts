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
