/** What was found, in the short form in which fixtures say what there is: only the keys they name. */
import type { Recognised } from '../../../../shared/contract/recognised.ts';

const values = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact?.text ?? fact?.n ?? fact?.date ?? fact]));

export function foundIn(found: Recognised, expected: object): object {
  const { flow = {}, search, trial, report = {} } = found;
  const short: Record<string, unknown> = {
    ...found,
    recommendations: found.recommendations?.map(({ number, text, strength, certainty }) => [
      number,
      text,
      strength,
      certainty,
    ]),
    flow: values(flow),
    search: search && { ...values(search), databases: search.databases.map(({ text }) => text) },
    trial: trial && { ...values(trial), arms: trial.arms.map(({ label, n }) => [label, n]) },
    report: values(report),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, short[key]]));
}
