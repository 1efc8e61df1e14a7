/**
 * What may be told of a failure without telling what was worked on: kind, code and the places in the program. Never the
 * message, which in errors of libraries holds values, and with them text of documents.
 */

export interface Problem {
  name: string;
  code: string | null;
  /** Where in the program, innermost first: `function (file:line:column)`. */
  frames: string[];
}

const causesAtMost = 5;
const framesAtMost = 30;
const word = /^[A-Za-z_$][\w$.-]{0,60}$/;
const framePattern =
  /^\s+at (?:(?:async |new )?([\w$.<>[\]# ]{1,120}) \()?((?:file:\/\/|node:|app:\/\/|https?:\/\/|\/|[A-Za-z]:\\)\S{1,400}:\d+:\d+)\)?$/;

/** The failure and what caused it, outermost first. */
export function problemsFrom(thrown: unknown): Problem[] {
  const problems: Problem[] = [];
  for (let error = thrown; error instanceof Error && problems.length < causesAtMost; error = error.cause) {
    const { code } = error as { code?: unknown };
    problems.push({
      name: word.test(error.name) ? error.name : 'Error',
      code: typeof code === 'string' && word.test(code) ? code : null,
      frames: framesOf(error),
    });
  }
  return problems.length > 0 ? problems : [{ name: typeof thrown, code: null, frames: [] }];
}

/** The message stands before the frames and may look like one itself: it is cut off by its length first. */
function framesOf({ name, message, stack = '' }: Error): string[] {
  const head = [`${name}: ${message}`, name, message].find((start) => start !== '' && stack.startsWith(start)) ?? '';
  if (head === '' && message !== '' && stack.includes(message)) return [];
  return framesFrom(stack.slice(head.length));
}

/** The lines of a stack that are places in the program. */
export function framesFrom(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const match = framePattern.exec(line);
      return match ? [match[1] ? `${match[1]} (${match[2]})` : match[2]!] : [];
    })
    .slice(0, framesAtMost);
}
