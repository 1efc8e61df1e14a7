/** The outcome of every export, and the media type of each format. */
import type { ExportFormat } from '../../shared/contract/exports.ts';
import { safeFileName } from './safe-file-name.ts';

export interface RenderedFile {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string;
}

const mediaTypes: Record<ExportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  json: 'application/json',
};

export function renderedFile(content: Uint8Array | string, title: string, format: ExportFormat): RenderedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { bytes, fileName: safeFileName(title, format), mediaType: mediaTypes[format] };
}
