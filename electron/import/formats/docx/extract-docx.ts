import type { ExtractedDocument } from '../../../../shared/model/extraction.ts';
import { extractFlow } from '../flow/extract-flow.ts';
import { readDocx } from './read-docx.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** From a Word document to what the library takes in. Throws an AppError where the file cannot be read. */
export async function extractDocx(bytes: Uint8Array, fileName: string): Promise<ExtractedDocument> {
  return extractFlow(await readDocx(bytes), { format: 'docx', mediaType }, fileName);
}
