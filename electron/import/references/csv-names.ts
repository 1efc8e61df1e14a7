/** The author cell of a CSV file: every tool joins names its own way. */
import { type CslName, givenFirstName, nameFrom, namesFrom } from './names.ts';

const endsInInitials = /^[^,]+ (?:\p{Lu}\.?[- ]?){1,4}$/u;

export function namesFromCell(cell: string): CslName[] {
  const value = cell.replace(/\((?:\d{6,}|[A-Z]-\d{4}-\d{4})\)/g, '').trim();
  const parts = separate(value)
    .map((part) => part.replace(/,\s*null$|^\s*(?:and|og|&)\s+(?=\p{Lu}|\p{Ll}+ )/gu, '').trim())
    .filter((part) => part !== '');
  // Initials at the end show the family name first; otherwise a name without comma is in reading order.
  const isFamilyFirst = parts.some((part) => part.includes(',') || endsInInitials.test(part));
  return namesFrom(parts, isFamilyFirst ? nameFrom : givenFirstName);
}

function separate(value: string): string[] {
  if (/^\[\s*['"]/.test(value))
    return [...value.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? match[2] ?? '');
  if (value.includes(';')) return value.split(';');
  if (value.includes('|')) return value.split('|');
  if (value.includes('\n')) return value.split('\n');
  if (/\sand\s/.test(value)) return value.split(/,?\s+and\s+/);
  const parts = value.replace(/\.$/, '').split(/\s*,\s*/);
  // `Hansen AB, Olsen C` and `Kari Hansen, Ola Olsen` are lists; `Hansen, Kari` is one name.
  const isList = parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part));
  // A full stop behind the last of them ends the list, unless initials have theirs.
  const isPointed = parts.slice(0, -1).some((part) => part.endsWith('.'));
  return isList ? (isPointed ? value.split(/\s*,\s*/) : parts) : [value];
}
