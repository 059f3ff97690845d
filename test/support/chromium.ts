import { type Browser, chromium } from 'playwright-core';
import { realTool } from './real-tool.ts';

/** Debian's Chromium; null, said aloud, where it is not installed. */
export const chromiumPath: string | null = realTool('chromium', ['/usr/bin/chromium']);

// Nothing that calls home, and no sandbox, because build servers run as root.
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a real browser, with more of Chromium's own switches if wanted. The caller closes it. */
export function openChromium(executablePath: string, switches: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...switches] });
}
