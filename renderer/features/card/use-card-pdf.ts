/** The card as its PDF, made again when edits rest; the last good one stays until the next is ready. */
import { useEffect, useRef, useState } from 'react';
import type { ExportCreate } from '../../../shared/contract/exports.ts';
import { type ApiError, apiErrorFrom } from '../../api/api-error.ts';
import { useHost } from '../../api/host-context.tsx';
import { longAfterMs } from '../../app/long-calls.ts';
import type { Card } from './card-types.ts';
import { type PrintedText, printedTexts } from './page-text.ts';
import { openPdf, type PDFDocumentProxy } from './pdf-engine.ts';

const restMs = 500;

export interface CardPdf {
  pdf: PDFDocumentProxy | null;
  texts: PrintedText[];
  error: ApiError | null;
  /** `long`: for over a second. `cancelled`: by the person, so that the pages are of before. */
  making: 'rests' | 'begun' | 'long' | 'cancelled';
  cancel(): void;
  again(): void;
}

/**
 * `card` as read: the cache keeps the same object while nothing in it changes. `audience`: whom it is for, internal where
 * nothing is said. A PDF of a state that has changed since is not waited for: the service is told to drop it.
 */
export function useCardPdf(card: Card, audience: Pick<ExportCreate, 'audience' | 'shown'> = {}): CardPdf {
  const host = useHost();
  const [state, setState] = useState<Omit<CardPdf, 'cancel' | 'again'>>({
    pdf: null,
    texts: [],
    error: null,
    making: 'begun',
  });
  const [attempt, setAttempt] = useState(0);
  const isFirst = useRef(true);
  const running = useRef<AbortController>(undefined);
  const asked = JSON.stringify(audience);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt makes it again
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let isCurrent = true;
    let longTimer: ReturnType<typeof setTimeout>;
    const make = async () => {
      const input = { cardId: card.id, format: 'pdf' as const, ...JSON.parse(asked) };
      const file = await host.client.exports.create.mutate(input, { signal });
      const bytes = await host.readBytes({ kind: 'export', id: file.id }, 0, file.byteLength);
      const pdf = await openPdf(bytes);
      return { pdf, texts: await printedTexts(pdf) };
    };
    const run = () => {
      running.current = controller;
      setState((before) => ({ ...before, making: 'begun' }));
      longTimer = setTimeout(() => setState((before) => ({ ...before, making: 'long' })), longAfterMs);
      make()
        .finally(() => clearTimeout(longTimer))
        .then(
          ({ pdf, texts }) => {
            if (!isCurrent) return void pdf.loadingTask.destroy();
            setState((before) => {
              void before.pdf?.loadingTask.destroy();
              return { pdf, texts, error: null, making: 'rests' };
            });
          },
          (cause) => {
            if (!isCurrent) return;
            if (signal.aborted) setState((before) => ({ ...before, error: null, making: 'cancelled' }));
            else setState((before) => ({ ...before, error: apiErrorFrom(cause), making: 'rests' }));
          },
        );
    };
    const timer = setTimeout(run, isFirst.current ? 0 : restMs);
    isFirst.current = false;
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      clearTimeout(longTimer);
      controller.abort();
    };
  }, [host, card, asked, attempt]);
  return { ...state, cancel: () => running.current?.abort(), again: () => setAttempt((before) => before + 1) };
}
