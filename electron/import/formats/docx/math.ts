/** Equations in one line. */
import { childrenOf, textOf, type XmlElement } from '../../references/source/xml-records.ts';
import { isElement } from './elements.ts';

export function mathText(element: XmlElement): string {
  const part = (name: string): string => childrenOf(element, name).map(mathText).join(', ');
  switch (element.name) {
    case 't':
      return textOf(element);
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'sSup':
      return `${part('e')}^${grouped(part('sup'))}`;
    case 'sSub':
      return `${part('e')}_${grouped(part('sub'))}`;
    case 'rad':
      return `√${grouped(part('e'))}`;
    default:
      return element.content.filter(isElement).map(mathText).join('');
  }
}

const grouped = (text: string): string => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);
