/** Parses the words, runs the command, prints one JSON value or text, and gives the exit code. */
import { parseArgs } from 'node:util';
import { AppError, errorSentence } from '../../shared/errors.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import type { OpenWorkbench } from '../workbench.ts';
import { commands, helpText } from './commands.ts';
import { UsageError } from './context.ts';

export interface CommandLine {
  openWorkbench(): OpenWorkbench;
  resourcesFolder: string;
  out(text: string): void;
  err(text: string): void;
}

const valued = [
  'project',
  'limit',
  'kind',
  'title',
  'pico',
  'outcomes',
  'element',
  'quote',
  'comment',
  'label',
  'file',
] as const;
const more = [
  'template',
  'language',
  'separator',
  'format',
  'backups',
  'documents',
  'outcomes',
  'recipient',
  'take',
  'reason',
  'field',
  'owner',
  'until',
  'note',
  'of',
  'from',
  'to',
  'search',
  'stage',
  'state',
  'query',
  'persons',
  'studies',
  'reasons',
  'variant',
  'per',
  'name',
  'measure',
  'model',
  'method',
  'tau',
  'interval',
  'prediction',
  'time',
  'by-subgroup',
  'as-revman',
  'amount',
  'currency',
  'unit',
  'year',
  'sources',
] as const;
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const parserOptions = {
  ...Object.fromEntries([...valued, ...more].map((name) => [name, text])),
  output: { type: 'string', short: 'o' },
  json: flag,
  text: flag,
  accept: flag,
  ocr: flag,
  'accept-place': flag,
  'with-text': flag,
  'dry-run': flag,
  'merge-certain': flag,
  yes: flag,
  'without-marks': flag,
  'with-screening': flag,
  missing: flag,
  'with-records': flag,
  public: flag,
  nnt: flag,
  debug: flag,
  help: flag,
} as const;

/** Runs `metodebenk …args`; never throws. */
export async function runCommandLine(args: string[], line: CommandLine): Promise<number> {
  const isJson = args.includes('--json');
  let workbench: OpenWorkbench | undefined;
  try {
    const { positionals, values } = parse(args);
    const [name = 'help', ...words] = positionals;
    if (name === 'help' || values.help) {
      line.out(isJson ? JSON.stringify({ help: helpText() }) : helpText());
      return 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`no command «${name}»`);
    if (words.length > (command.words ?? Number.POSITIVE_INFINITY)) {
      throw new UsageError(`«${words[command.words ?? 0]}» is one word too many for ${name}`);
    }
    workbench = line.openWorkbench();
    const { services, bytes } = workbench;
    const readExport = (id: string) => {
      const source = { kind: 'export', id } as const;
      return bytes.read(source, 0, bytes.stat(source).byteLength);
    };
    const { resourcesFolder, err } = line;
    const context = { services, words, options: values, readExport, resourcesFolder, err };
    const result = await command.run(context);
    line.out(isJson ? JSON.stringify(result.value) : printable(result.text));
    return result.exitCode ?? 0;
  } catch (error) {
    // Words of the command line itself are English, as help is.
    const locale = error instanceof UsageError ? 'en' : (workbench?.services.settings.get().locale ?? 'en');
    const exitCode = tellError(appErrorFrom(error, workbench), locale, isJson, line);
    if (args.includes('--debug') && error instanceof Error) line.err(printable(String(error.stack)));
    return exitCode;
  } finally {
    await workbench?.close();
  }
}

function parse(args: string[]) {
  try {
    const parsed = parseArgs({ args, options: parserOptions, allowPositionals: true });
    return { positionals: parsed.positionals, values: parsed.values as Record<string, string | boolean | undefined> };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** What is not known is noted in the log, and told by the reference it has there. */
function appErrorFrom(error: unknown, workbench: OpenWorkbench | undefined): AppError {
  if (error instanceof AppError) return error;
  const place = 'command line';
  const reference = workbench ? `${place} ${workbench.report(place, error)}` : place;
  return new AppError('internal', { reference }, error);
}

function tellError({ code, details }: AppError, locale: Locale, isJson: boolean, line: CommandLine): number {
  const message = errorSentence(code, details, locale);
  if (isJson) line.out(JSON.stringify({ error: { code, message, details } }));
  else line.err(printable(message));
  return code === 'usage' ? 64 : 1;
}

/**
 * Control characters in names and titles would steer the terminal, and those that turn the direction of writing show
 * something else than is there; each is replaced by one, so that offsets hold.
 */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t\f]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
