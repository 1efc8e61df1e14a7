/** Only the properties that have a value: over a message port a property can be there and undefined, over JSON it cannot. */
export function withoutUndefined<T extends object>(given: T): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;
}
