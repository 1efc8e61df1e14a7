/** Fills {placeholders} of a worded message in one pass, so braces in a filled value stay as written. */
export function fillSentence(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
