import { chromium, type BrowserServer } from 'playwright-core'
import { findBrowser } from '../scripts/browser.mjs'

/** Quiet and alone: nothing is fetched that a test did not ask for. `--no-sandbox`, because CI is root; only our own pages are opened. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts Chromium with a profile of its own, which goes with it. */
export async function startBrowser(): Promise<BrowserServer> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH.')
  return await chromium.launchServer({ executablePath, headless: true, args: FLAGS })
}
