/** EU Clinical Trials Register downloads cut into records of numbered fields. */

export interface EuctrRecord {
  /** Values by field number (`A.3`, `E.1.1`) or by label (`EudraCT Number`), English ones first, continuation lines kept. */
  fields: Map<string, string[]>;
  /** What the register calls its numbered fields. */
  labels: Map<string, string>;
  line: number;
}

const label =
  /^(?:[NP]\. )?(EudraCT Number|Sponsor's Protocol Code Number|Sponsor Protocol Number|Sponsor Name|National Competent Authority|Clinical Trial Type|Trial Status|Date on which this record was first entered in the EudraCT database|Start Date\*?|Full Title|Medical condition|Disease|Population Age|Gender|Trial protocol|Trial results|Date of Competent Authority Decision|End of Trial Status|Date of the global end of the trial|Link)\s*:\s*(.*)$/;
const numbered = /^([A-GNP](?:\.\d+)+)(?: (?:and|to) [A-Z](?:\.\d+)+)?\s+([^:]*):\s*(.*)$/;
const language = / \((?:[a-z]{2})\)\s*$/;

/** Every record begins with its EudraCT number; texts in other languages than English are passed over. */
export function euctrRecords(text: string): EuctrRecord[] {
  const records: EuctrRecord[] = [];
  let fields: Map<string, string[]> | null = null;
  let labels = new Map<string, string>();
  let values: string[] | null = null;
  let lineNumber = 0;
  for (const line of text.split('\n')) {
    lineNumber++;
    const labelled = label.exec(line);
    if (labelled?.[1] === 'EudraCT Number') {
      fields = new Map();
      labels = new Map();
      records.push({ fields, labels, line: lineNumber });
    }
    if (!fields) continue;
    const found = labelled ?? numbered.exec(line);
    if (found) {
      const isForeign = found.length > 3 && language.test(found[2] ?? '');
      values = isForeign ? [] : listOf(fields, found[1] ?? '');
      if (found.length > 3 && !isForeign) labels.set(found[1] ?? '', found[2] ?? '');
      values.push((found.length > 3 ? (found[3] ?? '') : (found[2] ?? '')).trim());
    } else if (line.trim() === '') values = null;
    else if (values && !/^[A-GNP](?:\.\d+)*\.? \S/.test(line))
      values[values.length - 1] = `${values.at(-1)}\n${line.trim()}`.trim();
    else values = null;
  }
  return records;
}

function listOf(fields: Map<string, string[]>, name: string): string[] {
  const list = fields.get(name) ?? [];
  fields.set(name, list);
  return list;
}
