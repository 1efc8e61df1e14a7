/** The main tasks by keys alone, for `npm test` in the language that the walk does not have; in both where the walk is whole. */
import { describe } from 'vitest';
import { locales } from '../../shared/model/vocabulary.ts';
import { localeOfTurn, turnOfCommit } from '../helpers/turn-of-commit.ts';
import { walkByKeyboard } from './helpers/keyboard-tasks.ts';

const isWhole = process.env.METODEBENK_WALK === 'whole';
const walked = localeOfTurn(turnOfCommit());
const chosen = isWhole ? locales : locales.filter((locale) => locale !== walked);

describe.each(chosen)('in %s', (locale) => walkByKeyboard(locale));
