/** A document as a public packet holds it: its text with blocks in the place of exempt words, or a placeholder. */
import type { Exemption } from '../../../../shared/contract/exemptions.ts';
import type { ImportWarning, Recognised } from '../../../../shared/contract/recognised.ts';
import { withoutMarks } from '../../../../shared/corrections/without-marks.ts';
import type { Block, Masking } from '../../../../shared/exemptions/mask.ts';
import { exemptionsOn } from '../../../../shared/exemptions/origin.ts';
import { maskText } from '../../../../shared/exemptions/reasons.ts';
import { withoutPassages } from '../../../../shared/exemptions/recognised-parts.ts';
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
  const { text, blocks } = masking.blocks(original.text, `document: ${masking.text(title, 'document · title')}`, own);
  const recognised = maskRecognised(original.recognised, own, masking);
  const fileName = masking.text(original.name, 'document · file');
  const issuer = row.issuer === null ? null : masking.text(String(row.issuer), 'document · issuer');
  const named = masking.text(title, 'document · title');
  const before = JSON.stringify([title, original.name, row.issuer, original.recognised]);
  const isUntouched = blocks.length === 0 && JSON.stringify([named, fileName, issuer, recognised]) === before;
  if (isUntouched) return null;
  return {
    title: named,
    fileName: `${fileName}.txt`,
    issuer,
    text,
    recognised: withoutMarks(recognised),
    blocks,
    isPlaceholder: false,
  };
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
function maskRecognised(recognised: Recognised, own: readonly Block[], masking: Masking): Recognised {
  const place = 'document · recognised';
  const passages = own.map(({ exemption }) => exemption);
  const without = withoutPassages(recognised, passages, (text, exemption) =>
    masking.origin(text, place, exemption, false),
  );
  const masked = masking.json(without, place, { isSource: own.length === 0 });
  const warnings = masked.warnings.map((warning, index) => withoutMasked(warning, without.warnings[index]!));
  return { ...masked, warnings };
}

/** Figures among the particulars are no texts: where the message is masked, all of them go. */
function withoutMasked(warning: ImportWarning, before: ImportWarning): ImportWarning {
  if (warning.message === before.message) return warning;
  const { params: _params, ...told } = warning;
  return told;
}
