/** Citations against the list of references: no list, cited but not listed, listed but not cited, numbers left out. */
import type { ImportWarning, Recognised } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import type { Source } from '../source.ts';
import { placeOf } from './place-of.ts';

interface Cited {
  citations: readonly number[];
  references: NonNullable<Recognised['references']>;
  hasList: boolean;
  source: Source;
}

/** Citations in brackets are few by chance. */
const fewestCitations = 3;

export function referenceWarnings({ citations, references, hasList, source }: Cited): ImportWarning[] {
  if (references.length > 0 && citations.length < fewestCitations) return gapWarnings(references);
  if (citations.length < fewestCitations) return [];
  if (references.length === 0) return hasList ? [] : [listMissing(citations)];
  const listed = new Set(references.map(({ n }) => n));
  const cited = new Set(citations);
  const unlisted = citations.filter((n) => !listed.has(n));
  const uncited = references.filter(
    (each) => each.n !== undefined && !cited.has(each.n) && !isNamed(source, references, each.n),
  );
  // Numbers in brackets that mostly are no sources of this list, or a list that was read in part, tell nothing.
  if (isMuch(unlisted, citations) || isMuch(uncited, references)) {
    return gapWarnings(references);
  }
  return [...gapWarnings(references), ...unlistedWarning(unlisted), ...uncited.map(uncitedWarning)];
}

const isMuch = (some: readonly unknown[], all: readonly unknown[]): boolean =>
  some.length > Math.max(1, all.length * 0.2);

/** Whether a number stands in brackets outside the list, as in an annex after it. */
function isNamed(source: Source, references: Cited['references'], n: number): boolean {
  const [first, last] = [references[0]?.start ?? 0, references.at(-1)?.end ?? 0];
  const outside = `${source.body.slice(0, first)}\n${source.body.slice(last)}`;
  return new RegExp(`[([](?:[\\d\\s,;–-]*[\\s,;–-])?${n}(?:[\\s,;–-][\\d\\s,;–-]*)?[)\\]]`).test(outside);
}

/** Numbers that the list leaves out between two others. */
function gapWarnings(references: Cited['references']): ImportWarning[] {
  return references.flatMap((reference, index) => {
    const before = references[index - 1]?.n;
    if (before === undefined || reference.n === undefined || reference.n === before + 1) return [];
    const numbers = { number: String(reference.n), before: String(before) };
    return [importWarning('reference-number-gap', numbers, quoted(reference))];
  });
}

export function listMissing(citations: readonly number[]): ImportWarning {
  return importWarning('reference-list-missing', { count: citations.length, last: String(citations.at(-1)) });
}

function unlistedWarning(numbers: readonly number[]): ImportWarning[] {
  if (numbers.length === 0) return [];
  const quote = numbers.map((n) => `[${n}]`).join(' ');
  return [importWarning('citation-not-listed', { numbers: numbers.join(', ') }, { quote })];
}

function uncitedWarning(reference: Cited['references'][number]): ImportWarning {
  return importWarning('reference-not-cited', { number: String(reference.n) }, quoted(reference));
}

const quoted = (reference: Cited['references'][number]) => ({
  quote: reference.text.slice(0, 200),
  ...placeOf(reference),
});
