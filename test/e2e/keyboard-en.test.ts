/** The main tasks by keys alone, with the screens in English. */
import { walkByKeyboard } from './helpers/keyboard-tasks.ts';

walkByKeyboard('en');
