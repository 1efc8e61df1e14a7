/** Where a record can be looked up, from its own identifiers; opened only after the person confirmed the address. */
const registries: readonly [RegExp, (id: string) => string][] = [
  [/^NCT\d{8}$/, (id) => `https://clinicaltrials.gov/study/${id}`],
  [/^ISRCTN\d{8}$/, (id) => `https://www.isrctn.com/${id}`],
  [/^\d{4}-5\d{5}-\d{2}(?:-\d{2})?$/, (id) => `https://euclinicaltrials.eu/ctis-public/view/${id}`],
  [/^\d{4}-\d{6}-\d{2}$/, (id) => `https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:${id}`],
];

/** Empty where the registry is not known. */
export function addressOfTrial(registryId: string): string {
  return registries.find(([pattern]) => pattern.test(registryId))?.[1](registryId) ?? '';
}

export function addressOfDoi(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

export function addressOfPmid(pmid: string): string {
  return /^\d{1,9}$/.test(pmid) ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : '';
}

/** Empty for what has no address of its own, such as the number of a book. */
export function addressOfIdentifier({ type, value }: { type: string; value: string }): string {
  if (type === 'doi') return addressOfDoi(value);
  if (type === 'pmid') return addressOfPmid(value);
  return type === 'registry-id' ? addressOfTrial(value) : '';
}
