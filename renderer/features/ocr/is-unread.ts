import type { DocumentRow } from '../../../shared/contract/documents.ts';

/** Some or all of its pages have no text, and can be read by OCR. */
export const isUnread = (row: DocumentRow): row is DocumentRow & { textOrigin: 'none' | 'partly' } =>
  (row.textOrigin === 'none' || row.textOrigin === 'partly') && row.format === 'pdf' && row.erasedAt === null;
