import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** WebGL without a graphics card. */
const DRAWING = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** `describe`; skipped where no browser is installed. */
export const describeInBrowser = CHROMIUM === undefined ? describe.skip : describe;

/** A browser that looks for nothing by itself; one that cannot draw with WebGL where `webgl` is false. */
export function launchBrowser({ webgl }: { readonly webgl: boolean }): Promise<Browser> {
  const args = [...QUIET, ...(webgl ? DRAWING : ['--disable-gpu', '--disable-3d-apis'])];
  return chromium.launch({ executablePath: CHROMIUM ?? '', args });
}
