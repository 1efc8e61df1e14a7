/** Prompts of a form that another hand shortened or reworded: told by their number's order and the beginning of the words. */
import { bare, likeness } from '../likeness.ts';
import { type FormQuestion, formQuestions } from './template.ts';

const leastLength = 15;
const leastLikeness = 0.75;

/** The question that the text is the beginning or the head of, or a word of under its own number; null where none is. */
export function shortPrompt(number: number, text: string, used: ReadonlySet<FormQuestion>): FormQuestion | null {
  const said = bare(text);
  const own = formQuestions[number - 1];
  if (own !== undefined && !used.has(own) && /^\p{L}{8,}$/u.test(said) && bare(own.prompt).includes(said)) return own;
  if (said.length < leastLength) return null;
  let best: { question: FormQuestion; likeness: number } | null = null;
  for (const question of formQuestions) {
    if (used.has(question) || question.prompt === '') continue;
    const whole = bare(question.prompt);
    const head = bare(question.prompt.split('(')[0]!);
    const score = Math.max(likeness(said, whole.slice(0, said.length)), likeness(said, head));
    if (score > (best?.likeness ?? leastLikeness)) best = { question, likeness: score };
  }
  return best?.question ?? null;
}
