/** Hands the bytes of a file to an extraction process, which may not open it itself. */
import type { RefusedFile } from '../../shared/model/extraction.ts';
import type { ToExtractor } from './extractor-messages.ts';
import type { ExtractorProcess } from './extractor-process.ts';
import { fileRefusal, type SourceFile } from './source-file.ts';

/** What is said of a file ahead of its bytes. */
type FileMessage = Omit<Extract<ToExtractor, { size: number }>, 'size'>;

/**
 * Sends chunk after chunk, each when the one before has left; `onSent` after each, so that a slow disk counts as
 * progress. Null when all of it has left, else why not. Closes the file.
 */
export async function deliverFile(
  process: ExtractorProcess,
  { id, name, ...wanted }: FileMessage,
  source: SourceFile,
  onSent: () => void,
): Promise<RefusedFile | null> {
  const send = (message: ToExtractor) =>
    process.send(message).then(
      () => true,
      () => false,
    );
  try {
    let isAlive = await send({ id, name, size: source.size, ...wanted });
    for await (const chunk of source.chunks()) {
      isAlive &&= await send({ id, chunk });
      if (!isAlive) break;
      onSent();
    }
    return isAlive ? null : { kind: 'refused', code: 'extraction-failed', details: { file: name } };
  } catch (error) {
    return fileRefusal(error, name);
  }
}
