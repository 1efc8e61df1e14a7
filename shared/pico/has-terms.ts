/** Whether a question names anything that a text could be compared with. */
import type { Pico } from '../contract/projects.ts';
import { picoElements, picoKeys } from '../model/vocabulary.ts';

export const hasTerms = (pico: Pico): boolean => picoElements.some((element) => pico[picoKeys[element]].length > 0);
