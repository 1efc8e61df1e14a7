/** The main tasks by keys alone, with the screens in Norwegian. */
import { walkByKeyboard } from './helpers/keyboard-tasks.ts';

walkByKeyboard('nb');
