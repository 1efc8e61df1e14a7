/**
 * A number as ClinicalTrials.gov prints it: a point for decimals, commas between thousands. As plain words that read the
 * same in Norwegian and English (`1,234.50` is `1234.50`); null for `NA`, `<0.001`, `1,5` and anything else.
 */
export function registryNumber(text: string): string | null {
  const plain = text.trim().replace(/^[−–]/u, '-');
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})?(?:\.\d{1,15})?$/.test(plain) || !/\d/.test(plain)) return null;
  return plain.replaceAll(',', '').replace(/^\+/, '');
}
