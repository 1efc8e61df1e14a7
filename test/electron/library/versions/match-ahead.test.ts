/** Where thousands of marks went is found in steps before the command that carries them, and told no differently. */
import { expect, test } from 'vitest';
import { prepareVersion } from '../../../../electron/import/save-extraction.ts';
import { atOnce } from '../../../../electron/library/in-steps.ts';
import { listAnchors } from '../../../../electron/library/versions/anchor-reviews.ts';
import { inventedReport, reportText } from '../../../fixtures/documents/write-report.ts';
import { extractedDocument } from '../../../helpers/extraction.ts';
import { nextText, quotes, report, text, versionDesk } from '../../../helpers/two-versions.ts';

const next = () => extractedDocument(nextText, { title: report.title });

function carried(isAhead: boolean) {
  const test = versionDesk();
  const before = test.take(text).ids[0]!;
  for (const quote of quotes.slice(1)) test.tag(before, quote);
  if (isAhead) atOnce(prepareVersion(test.library, 'hjertelapp.txt', next()));
  // Marked while the rest was being matched.
  test.tag(before, quotes[0]);
  const after = test.take(nextText).ids[0]!;
  return listAnchors(test.library.db, after).map((each) => ({ ...each, id: '' }));
}

test('marks go where they go without it, those made meanwhile among them', () => {
  const anchors = carried(true);
  expect(anchors.map(({ state }) => state).toSorted()).toEqual(['changed', 'exact', 'lost', 'moved']);
  expect(anchors).toEqual(carried(false));
});

test('what was matched for other texts is not used', () => {
  const desk = versionDesk();
  const before = desk.take(text).ids[0]!;
  desk.tag(before, quotes[0]);
  const other = extractedDocument(`Et tillegg.\n\n${nextText}`, { title: report.title });
  atOnce(prepareVersion(desk.library, 'hjertelapp.txt', other));
  const after = desk.take(nextText).ids[0]!;
  const [anchor] = listAnchors(desk.library.db, after);
  expect(anchor?.after).toMatchObject({ start: nextText.indexOf(quotes[0]), quote: quotes[0] });
});

test('no step of it takes more than a third of the work', () => {
  const long = inventedReport(5, 500);
  const desk = versionDesk();
  const before = desk.take(reportText(long)).ids[0]!;
  for (const paragraph of long.paragraphs) desk.tag(before, paragraph.slice(0, 60));
  const changed = long.paragraphs.map((each, at) => (at % 4 === 1 ? each.replace(/\d+/, '5555') : each));
  const later = extractedDocument(reportText({ ...long, paragraphs: changed.slice(3) }), { title: long.title });
  const steps: number[] = [];
  const work = prepareVersion(desk.library, 'hjertelapp.txt', later);
  for (let isDone = false; !isDone; ) {
    const since = process.threadCpuUsage();
    isDone = work.next().done === true;
    const { user, system } = process.threadCpuUsage(since);
    steps.push(user + system);
  }
  expect(steps.length).toBeGreaterThan(long.paragraphs.length);
  const all = steps.reduce((sum, step) => sum + step, 0);
  // The first asks whether it is the same document at all.
  expect(Math.max(...steps.slice(1))).toBeLessThan(all / 3);
});
