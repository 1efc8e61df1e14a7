/** Before each file of screen tests; the files of one worker share their modules, so what holds for all stands here. */
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { forgetNotices } from '../../../renderer/app/notices.tsx';

// Screens are loaded on first use, which takes longest in the first test of a worker.
configure({ asyncUtilTimeout: 8000 });
afterEach(cleanup);
// Before, as something of the test that went may still be told after it.
beforeEach(forgetNotices);

// happy-dom has no font set, which growing text fields listen to.
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

// happy-dom draws nothing: a finished card is one blank page.
vi.mock('../../../renderer/features/card/pdf-engine.ts', () => ({
  openPdf: async () => ({
    numPages: 1,
    loadingTask: { destroy: () => {} },
    getPage: async () => ({
      getViewport: () => ({ width: 595, height: 842 }),
      getTextContent: async () => ({ items: [] }),
      render: () => ({ promise: Promise.resolve(), cancel: () => {} }),
    }),
  }),
}));
