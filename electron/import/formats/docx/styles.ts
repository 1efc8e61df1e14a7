/** Paragraph and run styles: what a style says by itself or takes over from the style it is based on. */
import { childrenOf, elementAt, type XmlElement } from '../../references/source/xml-records.ts';
import { attributeOf, isOn, numberOf, settingOf } from './elements.ts';
import type { WordPackage } from './package.ts';

export interface Style {
  id: string;
  name: string;
  basedOn: string | null;
  /** 1 to 9; 0 for body text that says so; null where the style does not say. */
  outlineLevel: number | null;
  numbering: { listId: string | null; level: number | null } | null;
  isHidden: boolean;
  isRaised: boolean;
}

export interface Styles {
  /** The style and those it is based on, nearest first; the default paragraph style where the id is absent. */
  paragraph(id: string | undefined): Style[];
  run(id: string | undefined): Style[];
  language: string | null;
}

const deepest = 20;

export async function readStyles(pack: WordPackage, part: string | undefined): Promise<Styles> {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  let language: string | null = null;
  if (part) {
    await pack.read(part, ['docDefaults', 'style'], (element) => {
      if (element.name === 'docDefaults') {
        language ??= settingOf(elementAt(element, 'rPrDefault', 'rPr', 'lang')) ?? null;
        return;
      }
      const style = styleFrom(element);
      styles.set(style.id, style);
      const isDefault = ['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? '');
      if (isDefault && attributeOf(element, 'type') === 'paragraph') {
        standard = style.id;
        language = settingOf(elementAt(element, 'rPr', 'lang')) ?? language;
      }
    });
  }
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let at = id; at !== undefined && found.length < deepest; ) {
      const style: Style | undefined = styles.get(at);
      if (!style) break;
      found.push(style);
      at = style.basedOn ?? undefined;
    }
    return found;
  };
  return { paragraph: (id) => chain(id ?? standard), run: (id) => (id === undefined ? [] : chain(id)), language };
}

function styleFrom(element: XmlElement): Style {
  const paragraph = elementAt(element, 'pPr');
  const run = elementAt(element, 'rPr');
  const name = settingOf(elementAt(element, 'name')) ?? '';
  return {
    id: attributeOf(element, 'styleId') ?? '',
    name,
    basedOn: settingOf(elementAt(element, 'basedOn')) ?? null,
    outlineLevel: outlineOf(elementAt(paragraph, 'outlineLvl')) ?? headingNumber(name),
    numbering: numberingOf(paragraph),
    isHidden: isOn(elementAt(run, 'vanish')),
    isRaised: settingOf(elementAt(run, 'vertAlign')) === 'superscript',
  };
}

/** Level 9 of the format means body text. */
export function outlineOf(element: XmlElement | undefined): number | null {
  const level = numberOf(element);
  return level === null ? null : level >= 0 && level < 9 ? level + 1 : 0;
}

/** Built-in headings have the same English name in every language of Word. */
function headingNumber(name: string): number | null {
  const match = /^heading ([1-9])$/i.exec(name);
  return match === null ? null : Number(match[1]);
}

export function numberingOf(properties: XmlElement | undefined): Style['numbering'] {
  const [numbering] = childrenOf(properties, 'numPr');
  if (!numbering) return null;
  return {
    listId: settingOf(elementAt(numbering, 'numId')) ?? null,
    level: numberOf(elementAt(numbering, 'ilvl')),
  };
}
