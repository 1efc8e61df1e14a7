/** Parts that are made when they are first read, and then kept. */

export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** `base` with such parts in the place of its own: a table needs a few parts of a project, and each is thousands of rows. */
export function lazyParts<B extends object, P extends object>(
  base: B,
  makers: { [K in keyof P]: () => P[K] },
): Omit<B, keyof P> & P {
  // Parts of the base that are not made yet stay so.
  const parts = Object.defineProperties({}, Object.getOwnPropertyDescriptors(base));
  for (const name of Object.keys(makers) as (keyof P)[]) {
    Object.defineProperty(parts, name, { get: once(makers[name]), enumerable: true, configurable: true });
  }
  return parts as Omit<B, keyof P> & P;
}
