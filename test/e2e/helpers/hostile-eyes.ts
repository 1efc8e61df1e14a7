/** Looks at a page whose content is an enemy's: what it made happen, and whether it stands there as plain words. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { literal, telltale } from './hostile-content.ts';
import { callService } from './running-app.ts';

/** Whatever the content made happen, in words. */
export function watch(page: Page): string[] {
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => happened.push(`window ${popup.url()}`));
  page.on('framenavigated', (frame) => !/^http:\/\/127\.0\.0\.1:\d+\//.test(frame.url()) && happened.push(frame.url()));
  return happened;
}

/** What ran, and every element and attribute that only the content can have brought. */
const traces = (page: Page): Promise<string[]> =>
  page.evaluate((name) => {
    const isOwn = (address: string) =>
      /^(?:data:|blob:)/.test(address) || new URL(address, location.href).origin === location.origin;
    const found = [...document.querySelectorAll('iframe,object,embed,base,meta[http-equiv],[src],[href],[action]')]
      .filter((element) => {
        const address = ['src', 'href', 'action']
          .map((name) => element.getAttribute(name))
          .find((each) => each !== null);
        return address === undefined || address === 'x' || !isOwn(address!);
      })
      .map((element) => element.outerHTML);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name: key, value }) =>
            /^on/i.test(key) || (/^(?:href|src|action|formaction)$/i.test(key) && /^\s*javascript:/i.test(value)),
        )
        .map(({ name: key, value }) => `${element.tagName} ${key}=${value}`),
    );
    const told = (window as unknown as Record<string, string[]>)[`${name}Places`] ?? [];
    return [...told.map((place) => `ran: ${place}`), ...found, ...attributes];
  }, telltale);

/** From the next loading on, whatever runs or is refused by the policy is remembered by its place. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const given = window as unknown as Record<string, unknown>;
    const places: string[] = [];
    given[`${name}Places`] = places;
    given[name] = (place: string) => places.push(place);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // Libraries of the screens ask once whether they may make functions of text, and go on without.
      if (blockedURI === 'eval') return;
      places.push(`refused by the policy: ${violatedDirective} ${blockedURI}`);
    });
  }, telltale);
}

export interface Eyes {
  /** Asks the service; throws what it refuses. */
  call<T>(path: string, input?: unknown): Promise<T>;
  /** The words stand on the screen as they are, and nothing of the screen is theirs. */
  see(screen: string, ...places: string[]): Promise<void>;
}

export function eyesOn(page: Page, shots: string): Eyes {
  const call = async <T>(path: string, input: unknown = {}) => {
    const answer = (await callService(page, path, input)) as { result?: { data: T }; error?: { message: string } };
    if (!answer.result) throw new Error(`${path}: ${JSON.stringify(answer.error)}`);
    return answer.result.data;
  };
  const see = async (screen: string, ...places: string[]) => {
    const isSeen = ([...texts]: string[]) => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input,textarea')].map(({ value }) => value);
      const seen = [document.body.textContent ?? '', ...fields].join(' ').replace(/\s+/g, ' ');
      return texts.filter((text) => !seen.includes(text)).join(', ') || null;
    };
    let missing: string | null = 'not looked';
    for (let attempt = 0; attempt < 60 && missing; attempt += 1) {
      missing = await page.evaluate(
        isSeen,
        places.map((place) => (place.startsWith('<') ? place : literal(place))),
      );
      if (missing) await page.waitForTimeout(150);
    }
    await page.screenshot({ path: join(shots, `${screen}.png`) });
    expect.soft(missing, `${screen}: not shown as it stands`).toBeNull();
    expect.soft(await traces(page), screen).toEqual([]);
  };
  return { call, see };
}
