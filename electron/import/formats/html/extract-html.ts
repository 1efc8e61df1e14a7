import type { ExtractedDocument } from '../../../../shared/model/extraction.ts';
import { extractFlow } from '../flow/extract-flow.ts';
import { decodeHtml } from './decode-html.ts';
import { readHtml } from './read-html.ts';

/** From a web page to what the library takes in. Throws an AppError where it holds no text or is hostile. */
export function extractHtml(bytes: Uint8Array, fileName: string): ExtractedDocument {
  return extractFlow(readHtml(decodeHtml(bytes)), { format: 'html', mediaType: 'text/html' }, fileName);
}
