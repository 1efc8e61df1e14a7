/** Whose a web address is: a known issuer by its name, another by the site's. */
import vocabulary from '../../../resources/templates/recognition/issuers.json' with { type: 'json' };

/** A whole site: an address with a path may be a cited page. */
const site = /^(?:https?:\/\/(?:www\.)?|www\.)((?:[a-z\d-]+\.)+[a-z]{2,6})\/?$/i;

const isWithin = (host: string, known: string) => host === known || host.endsWith(`.${known}`);

/** Of the first of the parts that is such an address and none of a registry, an archive or another service. */
export function siteOwner(parts: readonly string[]): string | null {
  const hosts = parts.flatMap((part) => site.exec(part)?.[1]?.toLowerCase() ?? []);
  const host = hosts.find((found) => !vocabulary.othersHosts.some((known) => isWithin(found, known)));
  if (host === undefined) return null;
  return Object.entries(vocabulary.hosts).find(([known]) => isWithin(host, known))?.[1] ?? host;
}
