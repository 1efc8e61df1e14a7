/** Says of a document that its text is not the file's own: read by OCR, or not there at all. */
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../shared/contract/documents.ts';

export function OriginBadge({ row }: { row: Pick<DocumentRow, 'textOrigin' | 'erasedAt'> }) {
  const { t } = useTranslation('library');
  if (row.textOrigin === 'file' || row.erasedAt !== null) return null;
  return (
    <Badge
      component="span"
      variant="default"
      radius="sm"
      size="sm"
      tt="none"
      fw={500}
      mr={6}
      title={t(`ocr.badgeHelp.${row.textOrigin}`)}
    >
      {t(`ocr.badge.${row.textOrigin}`)}
    </Badge>
  );
}
