/** `node scripts/make-icons.ts`: draws resources/icons/*.svg in Chromium and writes the PNG, ICO and ICNS files from them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Page, chromium as playwright } from 'playwright-core';
import { icnsFrom, icoFrom, type Picture } from './lib/icon-files.ts';

const folder = join(import.meta.dirname, '..', 'resources', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
const linuxSizes = [16, 32, 48, 64, 128, 256, 512];

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const name of ['app', 'library']) {
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const pictures: Picture[] = [];
  for (const size of sizes) pictures.push({ size, png: await draw(page, svg, size) });
  const only = (wanted: number[]) => pictures.filter(({ size }) => wanted.includes(size));
  writeFileSync(join(folder, `${name}.ico`), icoFrom(only(windowsSizes)));
  writeFileSync(join(folder, `${name}.icns`), icnsFrom(pictures));
  if (name === 'library') continue; // Linux draws files by their kind
  mkdirSync(join(folder, name), { recursive: true });
  for (const { size, png } of only(linuxSizes)) writeFileSync(join(folder, name, `${size}x${size}.png`), png);
}
await browser.close();

async function draw(page: Page, svg: string, size: number): Promise<Uint8Array> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}
