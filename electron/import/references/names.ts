/** Names of people and bodies as bibliographic files write them, to CSL names. */
import type { CslItem } from '../../../shared/contract/references.ts';

export type CslName = NonNullable<CslItem['author']>[number];

const body =
  /\b(?:groups?|gruppen?|institut\w*|organi[sz]ation\w*|universit\w*|minist\w*|departement\w*|collaborat\w*|collaborators|committee|komite\w*|societ\w*|association|foreningen?|council|agency|directorate|direktorat\w*|department|cent(?:er|re)s?|senter\w*|hospital\w*|sykehus\w*|network|nettverk\w*|consortium|konsortium|investigators?|foundation|stiftelsen?|academy|federation|commission|task force|panel|trialists|registry|register(?:et)?|team|office)\b/i;
const initials = /^(?:\p{Lu}{1,4}|(?:\p{Lu}\.?[- ]?){1,4})$/u;
const suffix = /^(?:jr|sr|[2-4](?:nd|rd|th)|i{2,3}|iv)\.?$/i;

/**
 * A name in the order family, given. Without comma: initials at the end make a person (`Hansen AB`), anything else
 * is a body and stays whole (`literal`). Null for what is no name (`et al.`).
 */
export function nameFrom(text: string): CslName | null {
  const value = text.replace(/\s+/g, ' ').trim().replace(/[;]+$/, '').trim();
  if (value === '' || /^(?:et al\.?|others|anonymous|anon\.?|\[anonymous\]|n\/?a)$/i.test(value)) return null;
  const comma = value.indexOf(',');
  if (comma === -1) return withoutComma(value);
  const family = value.slice(0, comma).trim();
  const rest = value
    .slice(comma + 1)
    .trim()
    .replace(/,$/, '')
    .trim();
  if (family === '') return { literal: rest };
  if (rest === '') return withoutComma(family);
  if (body.test(family) && !initials.test(rest)) return { literal: value.replace(/,$/, '') };
  const parts = rest.split(/\s*,\s*/);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && suffix.test(last)) return { family, given: parts.slice(0, -1).join(', '), suffix: last };
  return { family, given: rest };
}

function withoutComma(value: string): CslName {
  const found = /^(.+?) ((?:\p{Lu}{1,3}|(?:\p{Lu}\.?-?){1,3}|(?:\p{Lu}\.? ){1,3}\p{Lu}\.?))$/u.exec(value);
  if (!found?.[1] || !found[2] || body.test(found[1])) return { literal: value };
  if (/^\p{Lu}+$/u.test(found[1]) && found[1].length < 2) return { literal: value };
  return { family: found[1], given: found[2] };
}

/** A name in the order given, family (`Kari Å. Nordmann`), as web pages and CSV files write it. */
export function givenFirstName(text: string): CslName | null {
  const value = text.replace(/\s+/g, ' ').trim();
  if (value.includes(',') || body.test(value) || !value.includes(' ')) return nameFrom(value);
  const plain = nameFrom(value);
  if (plain === null || plain.family) return plain;
  const found = /^(.+?) ((?:(?:van|von|der|den|de|del|della|da|di|du|la|le|ten|ter|af|av) )*\S+)$/iu.exec(value);
  return found?.[1] && found[2] ? { family: found[2], given: found[1] } : plain;
}

export const namesFrom = (texts: Iterable<string>, read: (text: string) => CslName | null = nameFrom): CslName[] =>
  [...texts].map((text) => read(text)).filter((name) => name !== null);
