/** What a trial report says of its trial: number in a registry, design, people and arms, primary outcome, follow-up. */
import vocabulary from '../../../../resources/templates/recognition/trial-report.json' with { type: 'json' };
import type { RecognisedTrial } from '../../../../shared/contract/recognised.ts';
import { registryPattern } from '../../../../shared/trials/registry-numbers.ts';
import { findCount, findText, phrasePattern } from '../phrases.ts';
import { countOf } from '../printed-count.ts';
import { collapse, type Source } from '../source.ts';
import { findBareArms, nameAfterLead } from './bare-arms.ts';

const lists = { ...vocabulary.lists, duration: `(?<text>${vocabulary.duration})` };
const compiled = (phrases: readonly string[]): RegExp[] => phrases.map((phrase) => phrasePattern(phrase, lists));
const randomised = compiled(vocabulary.randomised);
const armPhrases = compiled(vocabulary.arms);
const primaryOutcome = compiled(vocabulary.primaryOutcome);
const followUp = compiled(vocabulary.followUp);
const design = compiled([vocabulary.design, vocabulary.designNorwegian]);
const registration = new RegExp(`${vocabulary.registration}(?<text>${registryPattern.source})`, 'giu');

/** `text` is the source's paragraph text before the list of references. */
export function findTrial(source: Source, text: string): RecognisedTrial {
  const number =
    findText(source, text, [registration]) ?? findText(source, text.slice(0, 6000), [new RegExp(registryPattern)]);
  const people = findCount(source, text, randomised);
  const found = {
    registration: number,
    design: findText(source, text, design),
    randomised: people,
    primaryOutcome: findText(source, text, primaryOutcome),
    followUp: findText(source, text, followUp),
  };
  const kept = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
  return { ...kept, arms: armsOf(source, text, people?.n ?? null) };
}

/** «adults with gout and a sore toe to cold baths (n = 40)»: the people go before the first arm, «40 to a leaflet» their number. */
const joinedLead = /^(?:or|and|eller|og|,)(?!\p{L})/iu;
const peopleBefore = /^.+?\s(?:to receive|to|til)\s+(?:either |enten |the )?(?=\p{L})/isu;

const endOf = (match: RegExpMatchArray): number => match.index! + match[0].length;

/** The arms of the first passage that names two; none is larger than all who were randomised. */
function armsOf(source: Source, text: string, all: number | null): RecognisedTrial['arms'] {
  let best: RecognisedTrial['arms'] = [];
  // Right after the word for it an arm may hold commas.
  const allocated = new Map([...text.matchAll(armPhrases[0]!)].map((match) => [endOf(match), match.groups!.arm!]));
  for (const pattern of armPhrases) {
    const arms: RecognisedTrial['arms'] = [];
    for (const match of text.matchAll(pattern)) {
      const n = countOf(match.groups!.n!);
      const last = arms.at(-1);
      const isFirst = last?.end === undefined;
      const printed = match.groups!.arm!;
      const isAfterPeople = (isFirst && joinedLead.test(match[0])) || /^\d/.test(printed);
      const own = isAfterPeople ? printed.replace(peopleBefore, '') : printed;
      const label = nameAfterLead(allocated.get(endOf(match)) ?? own) || collapse(printed);
      const isFar = last?.end !== undefined && match.index - last.end > 600;
      if (isFar || (all !== null && n >= all) || arms.some((arm) => arm.label === label)) continue;
      arms.push({ label, n, ...source.place(match.index, match.index + match[0].length) });
    }
    const isWhole = arms.length >= 2 && arms.reduce((sum, arm) => sum + arm.n, 0) === all;
    if (isWhole) return arms;
    if (arms.length > best.length && arms.length <= 8) best = arms;
  }
  return best.length >= 2 ? best : findBareArms(source, text, all);
}
