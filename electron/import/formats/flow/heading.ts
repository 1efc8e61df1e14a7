import type { FlowHeading } from './flow.ts';

/** A heading from its text; a number that was typed before it is its number, but part of a document's title. */
export function headingFrom(text: string, level: number): FlowHeading {
  const whole = text.replace(/\s+/g, ' ').trim();
  const typed = level === 0 ? null : /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(\S.*)$/.exec(whole);
  return typed ? { level, number: typed[1]!, title: typed[2]! } : { level, number: null, title: whole };
}
