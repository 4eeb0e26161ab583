import { chromium, type BrowserServer } from 'playwright-core'
import { findBrowser } from '../scripts/browser.mjs'

/**
 * A list of our own takes the place of Playwright's, so this holds what that one turns off in Chromium, and two more: without those each new profile draws
 * two empty lists of suggestions for an address bar that nobody sees, in a process each, which costs more than most of our pages.
 */
const FEATURES_OFF = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

/** Quiet and alone: nothing is fetched that a test did not ask for. `--no-sandbox`, because CI is root; only our own pages are opened. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF.join(',')}`,
]

/** Starts Chromium with a profile of its own, which goes with it. */
export async function startBrowser(): Promise<BrowserServer> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH.')
  return await chromium.launchServer({ executablePath, headless: true, args: FLAGS })
}
