/** Who issued a document, by the names on its first pages. */
import vocabulary from '../../../../resources/templates/recognition/issuers.json' with { type: 'json' };

const issuers = vocabulary.issuers.map(({ name, cues }) => ({ name, pattern: new RegExp(cues.join('|'), 'u') }));

/** The issuer named first; null where none that is known is named. */
export function issuerOf(head: string): string | null {
  const named = issuers
    .map(({ name, pattern }) => ({ name, at: head.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return named[0]?.name ?? null;
}
