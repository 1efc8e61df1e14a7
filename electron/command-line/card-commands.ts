/** card · table */
import { resolve } from 'node:path';
import { csvSeparators, exportFormats, tableKinds } from '../../shared/contract/exports.ts';
import { perUnits, summaryVariants } from '../../shared/model/evidence-tables.ts';
import { locales } from '../../shared/model/vocabulary.ts';
import { writeExport } from '../write-export.ts';
import {
  type CommandContext,
  type CommandHandler,
  type CommandResult,
  choiceOption,
  option,
  requiredOption,
  UsageError,
  verbWord,
  word,
} from './context.ts';
import { openFor, openToRead } from './library-commands.ts';
import { audienceOption, maskLines } from './mask-lines.ts';

/** card LIBRARY new PROJECT | fill ID | check ID | set ID FIELD VALUE | export ID --format F -o FILE */
export const card: CommandHandler = async (context) => {
  await openFor(context, ['check', 'export']);
  const { cards } = context.services;
  const verb = verbWord(context, ['new', 'fill', 'check', 'set', 'export']);
  if (verb === 'new') {
    const template = option(context, 'template') ?? 'metodevarsel-2025';
    const language = choiceOption(context, 'language', locales);
    const made = cards.create({
      projectId: word(context, 2, 'PROJECT'),
      template,
      language,
      title: option(context, 'title'),
    });
    return { value: made, text: made.id };
  }
  const id = word(context, 2, 'ID');
  switch (verb) {
    case 'fill': {
      const filled = cards.fill({ id, accept: context.options.accept === true });
      return { value: filled, text: filled.proposals.map((p) => `${p.field}: ${p.reason}`).join('\n') };
    }
    case 'check': {
      const check = cards.check(id);
      return { value: check, text: check.findings.map((f) => `${f.field ?? ''}\t${f.message}`).join('\n') };
    }
    case 'set': {
      const changed = cards.setField({ id, field: word(context, 3, 'FIELD'), value: word(context, 4, 'VALUE') });
      return { value: changed, text: changed.id };
    }
    case 'export':
      return saveExport(context, { cardId: id, ...formatOptions(context) });
  }
};

/** table LIBRARY PROJECT KIND|all --format F -o FILE [--language nb|en] [--separator semicolon|comma|tab] [--variant V] [--per N] [--nnt] */
export const table: CommandHandler = async (context) => {
  await openToRead(context);
  const projectId = word(context, 1, 'PROJECT');
  const asked = word(context, 2, 'KIND');
  const language = choiceOption(context, 'language', locales);
  const { format, separator } = formatOptions(context);
  if (asked === 'all') {
    if (format !== 'xlsx') throw new UsageError('all tables come as one workbook: --format xlsx');
    return saveExport(context, { projectId, kind: 'all', language, format, evidence: evidenceOptions(context) });
  }
  const kind = tableKinds.find((known) => known === asked);
  if (!kind) throw new UsageError(`${asked} is not one of ${tableKinds.join(', ')}, all`);
  return saveExport(context, { projectId, kind, language, format, separator, evidence: evidenceOptions(context) });
};

function evidenceOptions(context: CommandContext) {
  const per = choiceOption(context, 'per', perUnits.map(String));
  return {
    variant: choiceOption(context, 'variant', summaryVariants) ?? 'risks',
    per: perUnits.find((unit) => String(unit) === per) ?? 1000,
    numberNeeded: context.options.nnt === true,
  };
}

function formatOptions(context: CommandContext) {
  requiredOption(context, 'format');
  const separator = choiceOption(context, 'separator', csvSeparators);
  return { format: choiceOption(context, 'format', exportFormats)!, separator };
}

async function saveExport(
  context: CommandContext,
  input: Parameters<typeof context.services.exports.create>[0],
): Promise<CommandResult> {
  const path = resolve(requiredOption(context, 'output'));
  const file = await context.services.exports.create({ ...input, audience: audienceOption(context) });
  writeExport(path, context.readExport(file.id));
  const { byteLength, mediaType, masks } = file;
  return { value: { path, byteLength, mediaType, masks }, text: [path, ...maskLines(masks)].join('\n') };
}
