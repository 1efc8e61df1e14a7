/** The main tasks by keys alone, in one language for `npm test` and of the next commit in the other; in both where the walk is whole. */
import { describe } from 'vitest';
import { locales } from '../../shared/model/vocabulary.ts';
import { turnOfCommit } from '../helpers/turn-of-commit.ts';
import { walkByKeyboard } from './helpers/keyboard-tasks.ts';

const isWhole = process.env.METODEBENK_WALK === 'whole';
const chosen = isWhole ? locales : [locales[turnOfCommit() % locales.length]!];

describe.each(chosen)('in %s', (locale) => walkByKeyboard(locale));
