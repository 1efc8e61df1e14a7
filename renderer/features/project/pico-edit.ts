/** Edits of a PICO as pure functions. Synonyms hang on the term's words, so a renamed term takes them along. */
import type { Pico } from '../../../shared/contract/projects.ts';
import type { PicoKey } from '../../../shared/model/vocabulary.ts';
import { nameOfTerm } from '../../../shared/pico/name-in-language.ts';
import { synonymsOf } from '../../../shared/pico/synonyms.ts';

export function addTerm(pico: Pico, key: PicoKey, term: string): Pico {
  const text = term.trim();
  if (text === '' || pico[key].includes(text)) return pico;
  return { ...pico, [key]: [...pico[key], text] };
}

/** An emptied term is removed; a term already in the column is left as it was. */
export function renameTerm(pico: Pico, key: PicoKey, index: number, term: string): Pico {
  const before = pico[key][index];
  const text = term.trim();
  if (before === undefined || before === text) return pico;
  if (text === '') return removeTerm(pico, key, index);
  if (pico[key].includes(text)) return pico;
  const { [before]: words, ...others } = pico.synonyms;
  const isElsewhere = countTerm(pico, before) > 1;
  const synonyms = words ? { ...(isElsewhere ? pico.synonyms : others), [text]: words } : pico.synonyms;
  const name = nameOfTerm(pico, before);
  const kept = isElsewhere ? pico : withoutName(pico, before);
  const renamed = { ...kept, [key]: pico[key].map((other, at) => (at === index ? text : other)), synonyms };
  return name === null ? renamed : setName(renamed, text, name);
}

export function removeTerm(pico: Pico, key: PicoKey, index: number): Pico {
  const term = pico[key][index];
  if (term === undefined) return pico;
  const { [term]: _words, ...others } = pico.synonyms;
  const synonyms = countTerm(pico, term) > 1 ? pico.synonyms : others;
  const kept = countTerm(pico, term) > 1 ? pico : withoutName(pico, term);
  return { ...kept, [key]: pico[key].filter((_, at) => at !== index), synonyms };
}

export function addSynonym(pico: Pico, term: string, word: string): Pico {
  const text = word.trim();
  const words = synonymsOf(pico, term);
  if (text === '' || text === term || words.includes(text)) return pico;
  return { ...pico, synonyms: { ...pico.synonyms, [term]: [...words, text] } };
}

export function removeSynonym(pico: Pico, term: string, word: string): Pico {
  const { [term]: _words, ...others } = pico.synonyms;
  const kept = synonymsOf(pico, term).filter((other) => other !== word);
  const named = nameOfTerm(pico, term) === word ? withoutName(pico, term) : pico;
  return { ...named, synonyms: kept.length > 0 ? { ...others, [term]: kept } : others };
}

/** Makes a synonym the term's name in the other language, or takes that away from it. */
export const toggleName = (pico: Pico, term: string, word: string): Pico =>
  nameOfTerm(pico, term) === word ? withoutName(pico, term) : setName(pico, term, word);

const setName = (pico: Pico, term: string, name: string): Pico => ({
  ...pico,
  names: { ...pico.names, [term]: name },
});

function withoutName(pico: Pico, term: string): Pico {
  if (!pico.names) return pico;
  const { [term]: _name, ...names } = pico.names;
  return { ...pico, names };
}

function countTerm(pico: Pico, term: string): number {
  const columns = [pico.population, pico.intervention, pico.comparator, pico.outcome];
  return columns.filter((terms) => terms.includes(term)).length;
}
