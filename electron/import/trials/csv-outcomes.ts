/** Outcome measures of ClinicalTrials.gov's CSV: measure, description and time frame in one text, joined by commas. */

const timeWords =
  /\b(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|baseline|visits?|discharge|completion|follow-?up|postoperative|day|week|month|year|cycles?|surgery|delivery|birth|admission|hospitali[sz]ation|through|during|until|immediately)\b/i;

/**
 * The measures of a cell. Only the last comma can be told to be the registry's own, and only where a time follows;
 * so the description stays with the measure, and `timeFrame` is '' where no time is found.
 */
export function measuresFrom(cell: string): { measure: string; timeFrame: string }[] {
  return cell
    .split('|')
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map(measureFrom);
}

function measureFrom(text: string): { measure: string; timeFrame: string } {
  let at = text.lastIndexOf(', ');
  // The registry's stock phrase has a comma of its own: `through study completion, an average of 1 year`.
  if (at > 0 && /^, an average of\b/i.test(text.slice(at))) at = text.lastIndexOf(', ', at - 1);
  const timeFrame = at > 0 ? text.slice(at + 2) : '';
  if (timeFrame === '' || timeFrame.length > 200 || !timeWords.test(timeFrame)) return { measure: text, timeFrame: '' };
  return { measure: text.slice(0, at), timeFrame };
}
