/** Costs, numbers and ratios in a passage, each as a cost note would hold it: proposed, never taken by itself. */
import type { CostKind } from '../model/costs.ts';
import { type CostFactor, checkCost } from './check-cost.ts';
import { currencyIn } from './currencies.ts';
import { type AmountReading, amountPattern, readingOf } from './read-amount.ts';

export interface ReadFigure {
  kind: CostKind;
  /** As it stands in the passage. */
  amount: string;
  unit: string;
  currency: string;
  year: number | null;
  /** Two other figures of the passage that it is the product of, or is said to be. */
  factors: CostFactor[];
  /** Offset in the passage. */
  start: number;
}

interface Found extends Omit<ReadFigure, 'factors'> {
  reading: AmountReading;
  end: number;
}

const figure = new RegExp(String.raw`(?<![\p{L}\d.,/–-])${amountPattern}(?![\d]|[.,/–-]\d)`, 'giu');
/** Of what a number is, where it stands behind it. */
const unitAfter =
  /^\s{0,2}((?:(?:nye|new|aktuelle|årlige|annual|eligible)\s)?(?:pasient|person|bruker|deltaker|inngrep|prosedyre|operasjon|behandling|konsultasjon|innleggelse|liggedøgn|liggedag|dose|sykehus|test|patient|people|participant|user|procedure|operation|treatment|consultation|admission|bed day|hospital|scan|year|år|QALY|kvalitetsjustert|leveår|life[- ]year)\p{L}*(?:\s(?:leveår|per år|per year|årlig|annually|a year|i året))?)/iu;
const perAfter = /^\s{0,2}(?:(per|pr\.?|\/|a|i)\s{0,2}(?:vunne[nt]\s|gained\s|kvalitetsjusterte?\s)?[\p{L}-]{2,30})/iu;
const perHealth = /QALY|leveår|life[- ]year|DALY/iu;
const ratioBefore = /ICER|IKER|inkrementell|incremental|kostnad-?(?:effektivitets|nytte)|cost[- ]effectiveness/iu;
const priceYear =
  /\b((?:19|20)\d\d)[- ]?(?:kroner|kr|NOK|EUR|euro|pounds|prices|priser|prisnivå|kroneverdi|GBP|USD)|(?:prisnivå|priser i|prices (?:of|in)|price year|kroner|NOK|GBP|EUR|USD)[ (]{1,2}((?:19|20)\d\d)\b/iu;
const longest = 20_000;
const mostFigures = 200;

/** In reading order; numbers that are neither money nor of something countable, such as years and percentages, are left out. */
export function readFigures(passage: string): ReadFigure[] {
  const text = passage.slice(0, longest);
  const year = yearIn(text);
  const found: Found[] = [];
  for (const match of text.matchAll(figure)) {
    found.push(...foundIn(text, match, year));
    if (found.length >= mostFigures) break;
  }
  const said = saidProduct(text, found);
  return found
    .filter((each) => each.unit !== '' || each.currency !== '' || said?.includes(each))
    .map((each) => ({ ...withoutPlace(each), factors: factorsOf(each, found, said) }));
}

function foundIn(text: string, match: RegExpMatchArray, year: number | null): Found[] {
  const reading = readingOf(match);
  if (reading.kind === 'unreadable' || reading.kind === 'empty') return [];
  const amount = match[0].trim();
  const start = match.index! + match[0].indexOf(amount);
  const end = start + amount.length;
  const after = text.slice(end, end + 80);
  const currency = currencyIn(amount) ?? '';
  const per = perAfter.exec(after)?.[0].trim() ?? '';
  const isRatio =
    currency !== '' && (perHealth.test(per) || ratioBefore.test(text.slice(Math.max(0, start - 60), start)));
  const kind = isRatio ? 'icer' : currency === '' ? 'volume' : 'cost';
  const unit = kind === 'volume' ? (unitAfter.exec(after)?.[1] ?? '').trim() : per;
  return [{ kind, amount, unit, currency, year: kind === 'volume' ? null : year, start, end, reading }];
}

function yearIn(text: string): number | null {
  const match = priceYear.exec(text);
  return match ? Number(match[1] ?? match[2]) : null;
}

const withoutPlace = ({ reading: _, end: __, ...each }: Found) => each;

/** The three figures of «a × b = c», in this order; null where the passage has none. */
function saidProduct(text: string, found: readonly Found[]): Found[] | null {
  for (let at = 0; at + 2 < found.length; at++) {
    const [a, b, c] = found.slice(at, at + 3) as [Found, Found, Found];
    const [first, second] = [text.slice(a.end, b.start), text.slice(b.end, c.start)];
    if (
      first.length < 60 &&
      second.length < 60 &&
      /[×x*·]|\bganger\b|\btimes\b|\bà\b/iu.test(first) &&
      /=|\ber lik\b|\bequals\b|\btilsvarer\b/iu.test(second)
    )
      return [a, b, c];
  }
  return null;
}

/** Nobody writes more figures than these in a passage that tells a product; pairs of them are gone through. */
const mostPaired = 20;

function factorsOf(result: Found, found: readonly Found[], said: readonly Found[] | null): CostFactor[] {
  if (result.kind === 'icer') return [];
  if (said?.[2] === result) return said.slice(0, 2).map(factorOf);
  if (found.length > mostPaired) return [];
  const others = found.filter((each) => each !== result && isLarge(each) && each.kind !== 'icer');
  for (const [at, first] of others.entries()) {
    for (const second of others.slice(at + 1)) {
      // Money is money times something; two amounts of money make none.
      if ([first, second].filter(({ kind }) => kind === 'cost').length !== (result.kind === 'cost' ? 1 : 0)) continue;
      const factors = [first, second].map(factorOf);
      const { agrees } = checkCost({ ...result, kind: result.kind, year: null, factors });
      if (agrees === 'same' || (agrees === 'rounded' && isLarge(result))) return factors;
    }
  }
  return [];
}

/** A one or a zero makes a product of anything. */
const isLarge = ({ reading }: Found) => reading.kind === 'amount' && Math.abs(reading.value) > 1;

const factorOf = ({ amount, unit }: Found): CostFactor => ({ amount, unit, name: '' });
