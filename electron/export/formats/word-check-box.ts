/** A clickable Word check box whose state is also text (☒, ☐): docx's own writes a symbol that text readers lose. */
import { ImportedXmlComponent, type ParagraphChild } from 'docx';
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';

export function wordCheckBox(isTicked: boolean, name: string): ParagraphChild {
  const font = 'MS Gothic';
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/>`;
  const state = (tag: string, value: string) => `<w14:${tag} w14:val="${value}" w14:font="${font}"/>`;
  const box = `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/>${state('checkedState', '2612')}${state('uncheckedState', '2610')}</w14:checkbox>`;
  // Word allows 64 characters in a content control's title.
  const alias = `<w:alias w:val="${escapeMarkup(name.slice(0, 64))}"/>`;
  const run = `<w:r><w:rPr>${fonts}</w:rPr><w:t>${isTicked ? '☒' : '☐'}</w:t></w:r>`;
  const xml = `<w:sdt><w:sdtPr>${alias}${box}</w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`;
  // Any XML component may stand in a paragraph; the type lists only docx's own.
  return ImportedXmlComponent.fromXmlString(xml) as unknown as ParagraphChild;
}
