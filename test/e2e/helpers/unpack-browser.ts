/** Chromium comes packed: it is unpacked once, before two files that start side by side would each write it under the other. */
import chromium from '@sparticuz/chromium';

export const setup = async (): Promise<void> => {
  await chromium.executablePath();
};
