/** Evidence by keys alone, in one language here and in both where the walk is whole. */
import { describe } from 'vitest';
import { locales } from '../../shared/model/vocabulary.ts';
import { localeOfTurn, turnOfCommit } from '../helpers/turn-of-commit.ts';
import { walkEvidenceByKeyboard } from './helpers/keyboard-evidence.ts';

const isWhole = process.env.METODEBENK_WALK === 'whole';
const walked = localeOfTurn(turnOfCommit());
const chosen = isWhole ? locales : locales.filter((locale) => locale === walked);

describe.each(chosen)('in %s', (locale) => walkEvidenceByKeyboard(locale));
