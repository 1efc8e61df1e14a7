/** Puts masks in the place of exempt words, and keeps account of each. */
import type { Exemption, Mask } from '../contract/exemptions.ts';
import type { Locale } from '../model/vocabulary.ts';
import { block, maskText } from './reasons.ts';
import { createFinder, type FindOptions, type Withheld } from './withheld.ts';

/** A part of a text that is exempt for its place. */
export interface Block {
  start: number;
  end: number;
  exemption: Exemption;
}

export interface MaskingOptions {
  locale: Locale;
  /** Keys of masks that the person shows nevertheless. */
  shown?: readonly string[];
}

export interface Masking {
  locale: Locale;
  all: readonly Withheld[];
  masks: Mask[];
  /** Masks exempt words wherever they stand in the text. */
  text(text: string, place: string, options?: FindOptions): string;
  /** All texts of a JSON value. */
  json<T>(value: T, place: string, options?: FindOptions): T;
  /** The same text with blocks of the same length, so that offsets hold; and where they are. */
  blocks(text: string, place: string, more: readonly Block[]): { text: string; blocks: readonly Block[] };
  /** Masks a text for where it comes from; where the person shows it, only its exempt words. */
  origin(text: string, place: string, exemption: Exemption, mayShow: boolean): string;
}

export function createMasking(all: readonly Withheld[], { locale, shown = [] }: MaskingOptions): Masking {
  const find = createFinder(all);
  const isChosen = new Set(shown);
  const masks = new Map<string, Mask>();

  /** Whether it is shown. */
  const note = (exemption: Exemption, place: string, text: string, mayShow: boolean): boolean => {
    const key = `${exemption.id}:${hash(`${place}\n${text}`)}`;
    const isShown = mayShow && isChosen.has(key);
    const { id: exemptionId, subject, reason, owner, until } = exemption;
    masks.set(key, { key, exemptionId, subject, place, text, reason, owner, until, mayShow, isShown });
    return isShown;
  };

  const text: Masking['text'] = (whole, place, options) => {
    let masked = '';
    let from = 0;
    for (const { withheld, start, end, mayShow } of find(whole, options)) {
      const { exemption } = withheld;
      if (note(exemption, place, whole.slice(start, end), mayShow)) continue;
      masked += whole.slice(from, start) + maskText(exemption.reason, locale);
      from = end;
    }
    return masked + whole.slice(from);
  };

  return {
    locale,
    all,
    get masks() {
      return [...masks.values()];
    },
    text,
    json: (value, place, options) => mapTexts(value, (each) => text(each, place, options)) as never,
    blocks(whole, place, more) {
      const found = find(whole, { isSource: true }).map(({ withheld, ...span }) => ({
        ...span,
        exemption: withheld.exemption,
      }));
      const blocks = [...more, ...found].toSorted((a, b) => a.start - b.start);
      let masked = whole;
      for (const { start, end, exemption } of blocks) {
        note(exemption, place, whole.slice(start, end), false);
        masked =
          masked.slice(0, start) +
          blockOf(whole.slice(start, end), maskText(exemption.reason, locale)) +
          masked.slice(end);
      }
      return { text: masked, blocks };
    },
    origin(whole, place, exemption, mayShow) {
      if (whole.trim() === '') return whole;
      return note(exemption, place, whole, mayShow) ? text(whole, place) : maskText(exemption.reason, locale);
    },
  };
}

/** As long as the text it stands for, with its line ends; the label where there is room for it. */
function blockOf(text: string, label: string): string {
  const labelled = text.length >= label.length && !text.slice(0, label.length).includes('\n') ? label : '';
  return labelled + text.slice(labelled.length).replace(/[^\n]/g, block);
}

/** A JSON value with each of its texts changed; its keys stay. */
export function mapTexts(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]));
}

/** FNV-1a, twice with different starts: it tells texts apart, and protects nothing. */
function hash(text: string): string {
  return [0x811c9dc5, 0x2f0b4c47]
    .map((seed) => {
      let value = seed;
      for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
