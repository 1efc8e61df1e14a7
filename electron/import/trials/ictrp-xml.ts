/** WHO ICTRP's XML export. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { elementAt, readXmlRecords, textOf } from '../references/source/xml-records.ts';
import { ictrpRecord } from './ictrp-record.ts';
import { withOtherXml } from './other-fields.ts';
import type { TrialReading } from './trial-record.ts';

/** Null where the text holds no ICTRP trials. */
export function readIctrpXml(text: string): TrialReading | null {
  if (!/<Trials_downloaded_from_ICTRP[\s>]|<TrialID>/.test(text)) return null;
  const records: TrialRecord[] = [];
  const missing: TrialReading['problems'] = [];
  const { problems, warnings } = readXmlRecords(text, {
    recordNames: ['Trial'],
    onRecord: (trial, _start, _end, line) => {
      const record = ictrpRecord((name) => textOf(elementAt(trial, name)), 'ictrp-xml');
      if (record.registryId) records.push(withOtherXml(record, trial));
      else
        missing.push({ line, code: 'record-without-id', message: `The trial on line ${line} has no registry number.` });
    },
  });
  return { records, problems: [...problems, ...missing], warnings };
}
