/** An extraction process that does what a test tells it to. */
import type { FromExtractor, ToExtractor } from '../../../electron/import/extractor-messages.ts';
import type { ExtractorProcess } from '../../../electron/import/extractor-process.ts';
import type { Extraction } from '../../../shared/model/extraction.ts';

export interface FakeExtractor extends ExtractorProcess {
  isKilled: boolean;
  received: ToExtractor[];
  tell(message: FromExtractor): void;
  exit(): void;
}

let lastPid = 1000;

/** `onFile` is called when all bytes of a file have arrived. */
export function fakeExtractor(onFile: (fake: FakeExtractor, id: number, name: string) => void): FakeExtractor {
  let onMessage: (message: FromExtractor) => void = () => undefined;
  let onExit: () => void = () => undefined;
  let file = { id: 0, name: '', left: 0 };
  const fake: FakeExtractor = {
    pid: ++lastPid,
    isKilled: false,
    received: [],
    async send(message) {
      fake.received.push(message);
      if ('size' in message) file = { id: message.id, name: message.name, left: message.size };
      if ('chunk' in message) file.left -= message.chunk.byteLength;
      if ('chunk' in message && file.left === 0) queueMicrotask(() => onFile(fake, file.id, file.name));
    },
    onMessage: (callback) => {
      onMessage = callback;
    },
    onExit: (callback) => {
      onExit = callback;
    },
    kill() {
      fake.isKilled = true;
      queueMicrotask(() => onExit());
    },
    tell: (message) => onMessage(message),
    exit: () => onExit(),
  };
  return fake;
}

export const emptyTrials: Extraction = {
  kind: 'trials',
  mediaType: 'application/json',
  records: [],
  problems: [],
  warnings: [],
};
