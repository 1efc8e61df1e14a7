/** Cells of tables as figures. */

/** A cell's figure; three digits after a mark are thousands, as a table of counts prints them. */
export const numberOf = (text: string | undefined): number | null => {
  const match = /^[<>≤≥]?\s*(\d{1,3}(?:[ .,]\d{3})+|\d+(?:[.,]\d+)?)\s*%?$/.exec((text ?? '').trim());
  if (match === null) return null;
  const isThousands = /^[1-9]\d{0,2}(?:[ .,]\d{3})+$/.test(match[1]!);
  return Number(isThousands ? match[1]!.replace(/[ .,]/g, '') : match[1]!.replace(',', '.'));
};
