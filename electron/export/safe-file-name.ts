/** A file name from a title that every platform takes. */

const maxCharacters = 120;
/** Most file systems hold 255 bytes; some are left for “ (2)”. */
const maxBytes = 240;
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/**
 * Without path parts, control and direction characters, and what Windows refuses; æøå stay. At most 120 characters
 * with the extension (given without a dot); a title that leaves nothing becomes «Metodebenk».
 */
export function safeFileName(title: string, extension: string): string {
  const clean = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const named = reserved.test(clean) ? `_${clean}` : clean;
  const characters = [...(named || 'Metodebenk')].slice(0, maxCharacters - extension.length - 1);
  const bytes = (text: string) => new TextEncoder().encode(text).length + extension.length + 1;
  while (bytes(characters.join('')) > maxBytes) characters.pop();
  return `${characters.join('').replace(/[.\s]+$/, '')}.${extension}`;
}
