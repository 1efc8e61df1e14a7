/** What kind of document a text is, by its structure; the file's name is never asked. */

import alert from '../../../resources/templates/recognition/method-alert.json' with { type: 'json' };
import type { DocumentKind } from '../../../shared/model/vocabulary.ts';
import { labelPattern } from './labels.ts';

const alertTitles = [...new Set(alert.sections.map((section) => section.title))].filter((title) => title.length > 9);

/** Scores every kind on the whole text and takes the best; `other` where nothing reaches 1. */
export function classify(text: string, proposalPrompts: number): DocumentKind {
  const head = text.slice(0, 4000);
  const scores: [DocumentKind, number][] = [
    ['method-alert', alertScore(text)],
    ['assessment-proposal', proposalPrompts / 6 + (/forslag om (?:nasjonal )?metodevurdering/i.test(head) ? 0.5 : 0)],
    ['interventional-guidance', guidanceScore(text, head)],
    ['registry-report', registryScore(text, head)],
    ['systematic-review', reviewScore(text, head)],
    ['hta-report', htaScore(text, head)],
    ['guideline', guidelineScore(text, head)],
    ['trial-report', trialScore(text, head)],
  ];
  const best = scores.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] >= 1 ? best[0] : 'other';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const has = (text: string, pattern: RegExp, weight: number): number => (pattern.test(text) ? weight : 0);

function alertScore(text: string): number {
  const titles = alertTitles.filter((title) => new RegExp(`\\d\\.?\\s+${labelPattern(title)}`, 'iu').test(text)).length;
  return titles / 4 + has(text, /^[^\S\n]*Metodevarsel\b/im, 0.3) + has(text, /MedNytt/, 0.2);
}

function guidanceScore(text: string, head: string): number {
  return (
    has(head, /Interventional procedures? guidance/i, 1.2) +
    has(head, /guidance\/ipg\d+|\bIPG\s?\d{2,4}\b/i, 0.8) +
    has(text, /(?:special|standard|normal) arrangements for clinical governance|only in research/i, 0.6) +
    has(text, /Committee (?:considerations|comments)/i, 0.4) -
    has(head, /forslag om|metodevarsel/i, 2)
  );
}

function registryScore(text: string, head: string): number {
  const perWord = Math.max(1, text.length / 50_000);
  return (
    has(head, /kvalitetsregister|\bregister\b.{0,60}årsrapport|årsrapport.{0,80}register/is, 0.6) +
    has(text, /årsrapport|annual report/i, 0.3) +
    Math.min(1, count(text, /dekningsgrad/gi) / (4 * perWord)) * 0.6 +
    Math.min(1, count(text, /kvalitetsindikator/gi) / (4 * perWord)) * 0.7 +
    has(text, /stadievurdering|ekspertgruppen|faglig leder/i, 0.3) +
    has(head, /\bregistry\b/i, 0.4)
  );
}

function reviewScore(text: string, head: string): number {
  return (
    has(
      head,
      /systematic (?:literature )?review|meta-?analys[ei]s|systematisk (?:litteratur)?oversikt|scoping review/i,
      0.8,
    ) +
    has(text, /\bPRISMA\b/, 0.4) +
    has(text, /search strateg|søkestrategi|searched (?:the )?(?:following )?(?:databases|MEDLINE|PubMed)/i, 0.4) +
    has(text, /risk of bias|inclusion criteria|inklusjonskriterier|heterogeneity/i, 0.2)
  );
}

function htaScore(text: string, head: string): number {
  return (
    has(
      head,
      /health technology assessment|metodevurdering|technology appraisal|hta report|medicinsk teknologivurdering/i,
      0.9,
    ) +
    has(text, /\bICER\b|\bQALY|cost-?effectiveness|kostnadseffektiv/i, 0.4) +
    has(text, /budget impact|budsjett(?:konsekvens|virkning)/i, 0.3)
  );
}

function guidelineScore(text: string, head: string): number {
  return (
    has(
      head,
      /\bguidelines?\b|retningslinje|veileder\b|\brecommendations? (?:for|on)\b|clinical pathway|handlingsprogram/i,
      0.7,
    ) +
    Math.min(0.6, count(text, /\brecommend(?:ation|ed|s)?\b|\banbefal/gi) / 25) +
    has(text, /\bGRADE\b|strength of recommendation|strong recommendation|conditional recommendation/i, 0.3)
  );
}

function trialScore(text: string, head: string): number {
  return (
    has(head, /randomi[sz]ed|randomisert|clinical trial|klinisk studie/i, 0.5) +
    has(text, /randomly assigned|were randomi[sz]ed|intention-to-treat|ble randomisert/i, 0.4) +
    has(text, /\bNCT\d{8}|ISRCTN\d{8}|trial registration/i, 0.3) +
    has(head, /^[^\S\n]*(?:abstract|background|methods|introduction)\b/im, 0.2) -
    has(head, /protocol|meta-?analysis|systematic review/i, 0.4)
  );
}
