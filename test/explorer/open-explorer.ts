import type { Browser, Page } from 'playwright-core';

export interface OpenedExplorer {
  readonly page: Page;
  /** The origins that were asked for anything. */
  readonly origins: ReadonlySet<string>;
  /** Errors, and reports of what the policy of the page forbids. */
  readonly complaints: readonly string[];
}

interface Options {
  readonly language?: string;
  readonly scheme?: 'light' | 'dark';
  readonly touch?: boolean;
  /** Runs before the page does. */
  readonly script?: string;
}

/** A tab that shows the explorer, once the picture stands. */
export async function openExplorer(
  browser: Browser,
  address: string,
  { language = 'en-GB', scheme = 'light', touch = false, script = '' }: Options = {},
): Promise<OpenedExplorer> {
  const viewport = { width: 1280, height: 800 };
  const page = await browser.newPage({ viewport, locale: language, colorScheme: scheme, hasTouch: touch });
  // Sooner than the test gives up: what is missing is named.
  page.setDefaultTimeout(15_000);
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', ({ violatedDirective: rule, blockedURI }) => console.error('policy', rule, blockedURI))",
  );
  await page.addInitScript(script);
  await page.goto(address);
  await page.getByText(/Loading …|Lädt …/).waitFor({ state: 'hidden' });
  return { page, origins, complaints };
}

/** How many relationships the table has, or would have if it were open. */
export async function relationshipCount(page: Page): Promise<number> {
  const label = await page.getByRole('tab', { name: /^(Table|Tabelle)/ }).textContent();
  return Number(label?.match(/\d+/)?.[0]);
}

/** The picture as it is seen, once nothing moves and no notice covers it any more. */
export async function photograph(page: Page): Promise<string> {
  await page.locator('.notice:empty').waitFor({ state: 'attached' });
  const picture = page.locator('.canvas');
  for (let before = ''; ; ) {
    const now = (await picture.screenshot()).toString('base64');
    if (now === before) return now;
    before = now;
  }
}

/** The share of pixels that differ between two pictures of one size; 1 for different sizes. */
export function differenceOf(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(`(async () => {
    const [a, b] = await Promise.all(${JSON.stringify([one, other])}.map(async (data) => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + data;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    if (a.width !== b.width || a.height !== b.height) return 1;
    let differing = 0;
    for (let at = 0; at < a.data.length; at += 4)
      if ([0, 1, 2].some((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) > 8)) differing++;
    return differing / (a.width * a.height);
  })()`);
}
