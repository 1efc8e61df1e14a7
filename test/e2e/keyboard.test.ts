/** The main tasks by keys alone, of a commit whose places are not walked, in one language; in both where the walk is whole. */
import { describe } from 'vitest';
import { locales } from '../../shared/model/vocabulary.ts';
import { localeOfTurn, turnOfCommit, walksPlaces } from '../helpers/turn-of-commit.ts';
import { walkByKeyboard } from './helpers/keyboard-tasks.ts';

const isWhole = process.env.METODEBENK_WALK === 'whole';
const turn = turnOfCommit();

describe.skipIf(!isWhole && walksPlaces(turn)).each(isWhole ? locales : [localeOfTurn(turn)])('in %s', (locale) =>
  walkByKeyboard(locale),
);
