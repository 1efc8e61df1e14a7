/** Tables with merged and nested cells. */
import { elementAt, type XmlElement } from '../../references/source/xml-records.ts';
import type { FlowBlock, FlowCell, FlowTable } from '../flow/flow.ts';
import { contentOf, controlState } from './controls.ts';
import { isElement, isOn, numberOf, settingOf } from './elements.ts';
import type { Story } from './story.ts';

type ReadBlocks = (content: XmlElement['content'], story: Story) => FlowBlock[];

export function readTable(table: XmlElement, story: Story, readBlocks: ReadBlocks): FlowTable {
  const rows = unwrapped(table.content, 'tr').flatMap(({ element }) => {
    const properties = elementAt(element, 'trPr');
    if (elementAt(properties, 'del')) story.counts.changes++;
    if (elementAt(properties, 'del') || isOn(elementAt(properties, 'hidden'))) return [];
    return [{ isHeader: isOn(elementAt(properties, 'tblHeader')), cells: readCells(element, story, readBlocks) }];
  });
  mergeDown(rows.map((row) => row.cells));
  return {
    kind: 'table',
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => !cell.isContinued).map(flowCell) })),
  };
}

interface ReadCell extends FlowCell {
  /** Covered by the cell above it. */
  isContinued: boolean;
}

const flowCell = ({ blocks, column, columnSpan, rowSpan }: ReadCell): FlowCell => ({
  blocks,
  column,
  columnSpan,
  rowSpan,
});

function readCells(row: XmlElement, story: Story, readBlocks: ReadBlocks): ReadCell[] {
  let column = Math.max(0, numberOf(elementAt(row, 'trPr', 'gridBefore')) ?? 0);
  return unwrapped(row.content, 'tc').map(({ element, control }) => {
    const properties = elementAt(element, 'tcPr');
    const merge = elementAt(properties, 'vMerge');
    const columnSpan = Math.min(100, Math.max(1, numberOf(elementAt(properties, 'gridSpan')) ?? 1));
    const isContinued = merge !== undefined && settingOf(merge) !== 'restart';
    const blocks = isContinued ? [] : cellBlocks(element, control, story, readBlocks);
    const cell: ReadCell = { blocks, column, columnSpan, rowSpan: 1, isContinued };
    column += columnSpan;
    return cell;
  });
}

function cellBlocks(cell: XmlElement, control: XmlElement | null, story: Story, readBlocks: ReadBlocks): FlowBlock[] {
  const state = control ? controlState(control) : null;
  if (state === 'placeholder') {
    story.counts.placeholders++;
    return [];
  }
  return state ? [{ kind: 'paragraph', text: state.box }] : readBlocks(cell.content, story);
}

/** Gives a cell the rows that those continuing it stand in. */
function mergeDown(rows: readonly ReadCell[][]): void {
  const open = new Map<number, ReadCell>();
  for (const cells of rows) {
    for (const cell of cells) {
      const above = open.get(cell.column);
      if (!cell.isContinued) open.set(cell.column, cell);
      else if (above) above.rowSpan++;
      // Continues nothing: Word shows it as a cell of its own.
      else cell.isContinued = false;
    }
  }
}

/** Elements of a name, also those that a control or other wrapper stands around. */
function unwrapped(
  content: XmlElement['content'],
  name: string,
  control: XmlElement | null = null,
): { element: XmlElement; control: XmlElement | null }[] {
  return content.filter(isElement).flatMap((element) => {
    if (element.name === name) return [{ element, control }];
    if (element.name === 'sdt') return unwrapped(contentOf(element), name, element);
    return ['customXml', 'ins', 'moveTo'].includes(element.name) ? unwrapped(element.content, name, control) : [];
  });
}
