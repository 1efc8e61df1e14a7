/** Lists as numbering.xml defines them: formats, starts and what each list changes of its abstract list. */
import { childrenOf, elementAt, type XmlElement } from '../../references/source/xml-records.ts';
import { attributeOf, isOn, numberOf, settingOf } from './elements.ts';
import type { WordPackage } from './package.ts';

export interface ListLevel {
  start: number;
  format: string;
  /** Such as `%1.%2`; for bullets the bullet itself. */
  text: string;
  font: string;
  /** The paragraph style that stands for this level. */
  style: string | null;
  /** Counts on after levels above this one (1 to 9); null restarts after any higher level, 0 never. */
  restart: number | null;
  /** Prints all numbers of its text as plain figures. */
  isLegal: boolean;
}

export interface List {
  /** Lists of one abstract list count on from each other. */
  counterId: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** Levels whose count begins anew where this list is first used. */
  startOverrides: ReadonlyMap<number, number>;
}

interface AbstractList {
  levels: Map<number, ListLevel>;
  styleLink: string | null;
  numberStyleLink: string | null;
}

export async function readLists(pack: WordPackage, part: string | undefined): Promise<Map<string, List>> {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  if (!part) return lists;
  const numbers: XmlElement[] = [];
  await pack.read(part, ['abstractNum', 'num'], (element) => {
    if (element.name === 'num') numbers.push(element);
    else abstracts.set(attributeOf(element, 'abstractNumId') ?? '', abstractFrom(element));
  });
  for (const number of numbers) {
    const list = listFrom(number, abstracts);
    if (list) lists.set(attributeOf(number, 'numId') ?? '', list);
  }
  return lists;
}

function abstractFrom(element: XmlElement): AbstractList {
  return {
    levels: new Map(childrenOf(element, 'lvl').map((level) => [numberOf(level, 'ilvl') ?? 0, levelFrom(level)])),
    styleLink: settingOf(elementAt(element, 'styleLink')) ?? null,
    numberStyleLink: settingOf(elementAt(element, 'numStyleLink')) ?? null,
  };
}

function levelFrom(element: XmlElement): ListLevel {
  return {
    start: numberOf(elementAt(element, 'start')) ?? 0,
    format: settingOf(elementAt(element, 'numFmt')) ?? 'decimal',
    text: settingOf(elementAt(element, 'lvlText')) ?? '',
    font: attributeOf(elementAt(element, 'rPr', 'rFonts'), 'ascii') ?? '',
    style: settingOf(elementAt(element, 'pStyle')) ?? null,
    restart: numberOf(elementAt(element, 'lvlRestart')),
    isLegal: isOn(elementAt(element, 'isLgl')),
  };
}

function listFrom(element: XmlElement, abstracts: ReadonlyMap<string, AbstractList>): List | null {
  let counterId = settingOf(elementAt(element, 'abstractNumId')) ?? '';
  const named = abstracts.get(counterId);
  if (!named) return null;
  if (named.levels.size === 0 && named.numberStyleLink !== null) {
    const linked = [...abstracts].find(([, each]) => each.styleLink === named.numberStyleLink);
    counterId = linked?.[0] ?? counterId;
  }
  const levels = new Map(abstracts.get(counterId)?.levels);
  const startOverrides = new Map<number, number>();
  for (const override of childrenOf(element, 'lvlOverride')) {
    const at = numberOf(override, 'ilvl') ?? 0;
    const start = numberOf(elementAt(override, 'startOverride'));
    if (start !== null) startOverrides.set(at, start);
    const [level] = childrenOf(override, 'lvl');
    if (level) levels.set(at, levelFrom(level));
  }
  return { counterId, levels, startOverrides };
}
