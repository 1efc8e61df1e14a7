import type { FlowHeading } from './flow.ts';

/** A heading from its text; a number that was typed before it is its number. */
export function headingFrom(text: string, level: number): FlowHeading {
  const whole = text.replace(/\s+/g, ' ').trim();
  const typed = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(\S.*)$/.exec(whole);
  return typed ? { level, number: typed[1]!, title: typed[2]! } : { level, number: null, title: whole };
}
