/** Whether a row is the sum of those above it, by its label. */
export const isTotalLabel = (label: string | undefined): boolean =>
  /^(?:tot(?:alt?)?|sum|i alt|all)\.?(?:[,:]|$|\s+(?:alle|ant|antall|all|for|hele)\b)/i.test(label ?? '');
