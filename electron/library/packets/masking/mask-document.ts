/** A document as a public packet holds it: its text with blocks in the place of exempt words, or a placeholder. */
import type { Exemption } from '../../../../shared/contract/exemptions.ts';
import type { Recognised } from '../../../../shared/contract/recognised.ts';
import { type Block, type Masking, mapTexts } from '../../../../shared/exemptions/mask.ts';
import { exemptionsOn } from '../../../../shared/exemptions/origin.ts';
import { maskText } from '../../../../shared/exemptions/reasons.ts';
import type { LibraryDatabase } from '../../database.ts';
import { getDocumentSource, getDocumentText, getRecognised } from '../../documents.ts';
import type { Row } from '../../row.ts';

export interface MaskedDocument {
  title: string;
  fileName: string;
  /** Null where nothing is known of it any more, as its whole is exempt. */
  issuer: string | null;
  text: string;
  recognised: Recognised;
  blocks: readonly Block[];
  /** Exempt as a whole: a text of a line stands for it. */
  isPlaceholder: boolean;
}

/** Null where nothing in it is exempt. The file itself cannot be masked: the text goes in its place. */
export function maskDocument(db: LibraryDatabase, id: string, masking: Masking): MaskedDocument | null {
  const row = db.prepare('SELECT title, issuer FROM document WHERE id = ?').get(id) as Row;
  const title = String(row.title);
  const [whole] = exemptionsOn(masking.all, 'document', id);
  if (whole) return placeholder(title, whole, getRecognised(db, id), masking);
  const own = exemptionsOn(masking.all, 'passage', id).map(
    (exemption): Block => ({
      start: exemption.start ?? 0,
      end: exemption.end ?? 0,
      exemption,
    }),
  );
  const original = {
    text: getDocumentText(db, id),
    recognised: getRecognised(db, id),
    name: getDocumentSource(db, id).name,
  };
  const masksBefore = masking.masks.length;
  const { text, blocks } = masking.blocks(original.text, `document: ${masking.text(title, 'document · title')}`, own);
  const recognised = maskRecognised(original.recognised, own, masking) as Recognised;
  const fileName = masking.text(original.name, 'document · file');
  const issuer = row.issuer === null ? null : masking.text(String(row.issuer), 'document · issuer');
  if (masking.masks.length === masksBefore && blocks.length === 0) return null;
  const named = masking.text(title, 'document · title');
  return { title: named, fileName: `${fileName}.txt`, issuer, text, recognised, blocks, isPlaceholder: false };
}

function placeholder(
  title: string,
  exemption: Exemption,
  { kind, language }: Recognised,
  masking: Masking,
): MaskedDocument {
  masking.origin(title, 'document', exemption, false);
  const mask = maskText(exemption.reason, masking.locale);
  return {
    title: mask,
    fileName: 'document.txt',
    issuer: null,
    text: mask,
    recognised: { kind, title: mask, language, identifiers: [], dates: {}, sections: [], warnings: [] },
    blocks: [],
    isPlaceholder: true,
  };
}

/** What stands on an exempt passage, and every other text: where a document has exempt words, parts of them count too. */
function maskRecognised(value: unknown, own: readonly Block[], masking: Masking): unknown {
  const place = 'document · recognised';
  if (typeof value === 'string') return masking.text(value, place, { isSource: own.length === 0 });
  if (Array.isArray(value)) return value.map((each) => maskRecognised(each, own, masking));
  if (value === null || typeof value !== 'object') return value;
  const { start, end } = value as { start?: unknown; end?: unknown };
  const block =
    typeof start === 'number' && typeof end === 'number' && own.find((each) => start < each.end && end > each.start);
  if (block) return mapTexts(value, (text) => masking.text(text, place, { isBound: true }));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, maskRecognised(each, own, masking)]));
}
