/** The card as its PDF, made again when edits rest; the last good one stays until the next is ready. */
import { useEffect, useRef, useState } from 'react';
import type { ExportCreate } from '../../../shared/contract/exports.ts';
import { type ApiError, apiErrorFrom } from '../../api/api-error.ts';
import { useHost } from '../../api/host-context.tsx';
import type { Card } from './card-types.ts';
import { type PrintedText, printedTexts } from './page-text.ts';
import { openPdf, type PDFDocumentProxy } from './pdf-engine.ts';

const restMs = 500;

export interface CardPdf {
  pdf: PDFDocumentProxy | null;
  texts: PrintedText[];
  error: ApiError | null;
  isMaking: boolean;
}

/**
 * `card` as read: the cache keeps the same object while nothing in it changes. `audience`: whom it is for, internal where
 * nothing is said.
 */
export function useCardPdf(card: Card, audience: Pick<ExportCreate, 'audience' | 'shown'> = {}): CardPdf {
  const host = useHost();
  const [state, setState] = useState<CardPdf>({ pdf: null, texts: [], error: null, isMaking: true });
  const isFirst = useRef(true);
  const asked = JSON.stringify(audience);
  useEffect(() => {
    let isCurrent = true;
    const make = async () => {
      const file = await host.client.exports.create.mutate({ cardId: card.id, format: 'pdf', ...JSON.parse(asked) });
      const bytes = await host.readBytes({ kind: 'export', id: file.id }, 0, file.byteLength);
      const pdf = await openPdf(bytes);
      return { pdf, texts: await printedTexts(pdf) };
    };
    const run = () => {
      setState((before) => ({ ...before, isMaking: true }));
      make().then(
        ({ pdf, texts }) => {
          if (!isCurrent) return void pdf.loadingTask.destroy();
          setState((before) => {
            void before.pdf?.loadingTask.destroy();
            return { pdf, texts, error: null, isMaking: false };
          });
        },
        (cause) => {
          if (isCurrent) setState((before) => ({ ...before, error: apiErrorFrom(cause), isMaking: false }));
        },
      );
    };
    const timer = setTimeout(run, isFirst.current ? 0 : restMs);
    isFirst.current = false;
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [host, card, asked]);
  return state;
}
