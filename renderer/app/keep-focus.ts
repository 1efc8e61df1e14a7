/**
 * When what had the focus goes away or is switched off, the nearest part of the screen that is left takes the focus: keys
 * and screen readers go on from there, and not from the top of the window.
 */
import { useEffect } from 'react';
import { keepsFocus } from '../ui/focus-when-lost.ts';

const parts = 'li, tr, form, fieldset, section, article, nav, [role="dialog"], [role="tabpanel"], main';
/** What has a better idea of where the focus belongs has time to say so: dialogs give it back after 10 ms. */
const patienceMs = 40;

export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: HTMLElement[] = [];
    let waiting = 0;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.hasAttribute(keepsFocus)) return;
      last = target;
      around = [];
      for (let part = target.parentElement; part; part = part.parentElement) if (part.matches(parts)) around.push(part);
    };
    const keep = () => {
      waiting = 0;
      if (last === null) return;
      const active = document.activeElement ?? document.body;
      const isKept = active.hasAttribute(keepsFocus);
      if (isKept && isThere(last)) (last as HTMLElement).focus({ preventScroll: true });
      const isLost = active === document.body || active === last || (isKept && !active.isConnected);
      if (isLost && !isThere(last)) hold(around.find(isThere) ?? document.getElementById('main'));
    };
    const look = () => {
      if (waiting === 0 && last !== null && (!isThere(last) || isHolding()))
        waiting = window.setTimeout(keep, patienceMs);
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden'],
    });
    document.addEventListener('focusin', note);
    return () => {
      window.clearTimeout(waiting);
      changes.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, []);
}

const isThere = (element: Element) =>
  element.isConnected && !element.matches(':disabled') && !element.closest('[hidden]');
const isHolding = () => document.activeElement?.hasAttribute(keepsFocus) ?? false;

/** A part can have the focus only while it holds it, so that a press on it later does not take the focus. */
function hold(part: HTMLElement | null): void {
  if (!part) return;
  const isAlwaysAble = part.hasAttribute('tabindex');
  if (!isAlwaysAble) part.tabIndex = -1;
  part.setAttribute(keepsFocus, '');
  part.focus({ preventScroll: true });
  part.addEventListener(
    'blur',
    () => {
      part.removeAttribute(keepsFocus);
      if (!isAlwaysAble) part.removeAttribute('tabindex');
    },
    { once: true },
  );
}
