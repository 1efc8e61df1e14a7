/** Columns of means whose heads say that a standard error or an interval stands in the place of the standard deviation. */

/** Also with the number of the arm behind it. */
const saysError = /\b(?:SEM?(?=[12]?\b)|standardfeil(?:en)?\b|standard error\b)/i;
const saysInterval = /\b(?:KI|CI|konfidensintervall|confidence interval)\b/i;
const saysDeviation = /\b(?:SD|standardavvik(?:et)?|standard deviation)\b/i;

const figure = String.raw`[-−]?\d+(?:[.,]\d+)?`;
const interval = String.raw`${figure}\s*(?:til|to|[-–—;]|,(?=\s))\s*${figure}`;

interface Spread {
  says: RegExp;
  label: string;
  /** A cell of the spread alone, and one behind its mean. */
  alone: RegExp;
  behind: RegExp;
}

const spreads: readonly Spread[] = [
  {
    says: saysError,
    label: 'SE',
    alone: new RegExp(`^${figure}$`),
    behind: new RegExp(String.raw`^(${figure})\s*(?:[([]\s*(${figure})\s*[)\]]|(?:±|\+\/-)\s*(${figure}))$`),
  },
  {
    says: saysInterval,
    label: '95 % KI',
    alone: new RegExp(`^${interval}$`, 'i'),
    behind: new RegExp(String.raw`^(${figure})\s*[([]\s*(${interval})\s*[)\]]$`, 'i'),
  },
];

/** As the words of a cell say it: `SE 0,3`, `5,2 (95 % KI 4,1 til 6,3)`. A head that says SD as well says nothing. */
export function withSpreadNamed(cell: string, head: string): string {
  const spread = saysDeviation.test(head) ? undefined : spreads.find(({ says }) => says.test(head));
  if (!spread) return cell;
  const label = spread.label.replace('95', /\b(\d{2}(?:[.,]\d+)?)\s*%/.exec(head)?.[1] ?? '95');
  if (spread.alone.test(cell) && !saysMean(head)) return `${label} ${cell}`;
  const [, mean, one, other] = spread.behind.exec(cell) ?? [];
  return mean === undefined ? cell : `${mean} (${label} ${one ?? other})`;
}

/** The head as it would be of a standard deviation. */
export const asDeviationHead = (head: string): string =>
  saysDeviation.test(head)
    ? head
    : head
        .replace(saysError, 'SD')
        .replace(/(?:\d{2}(?:[.,]\d+)?\s*%\s*)?\b(?:KI|CI|konfidensintervall|confidence interval)\b/i, 'SD');

/** A column of means with its spread behind may hold a mean alone. */
const saysMean = (head: string) => /\b(?:mean|gjennomsnitt|snitt|average)\b/i.test(head);
