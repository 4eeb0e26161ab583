import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const onMac = (/** @type {string} */ name) => `/Applications/${name}.app/Contents/MacOS/${name}`
const onWindows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** Where a browser of Chromium's family is; null when there is none. */
export function findBrowser() {
  const { env } = process
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  const programs = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined)
  const places = [
    ...(env['CHROMIUM_PATH'] ? [env['CHROMIUM_PATH']] : []),
    ...(process.platform === 'win32'
      ? programs.flatMap((folder) => onWindows.map((path) => join(folder, path)))
      : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))),
    ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map(onMac),
  ]
  return places.find((place) => existsSync(place)) ?? null
}

/**
 * On a Debian where we may, as a machine that runs our tests in CI is; elsewhere a person decides what is installed. With the fonts that draw Chinese.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>}
 */
export async function installBrowser(say) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  say('没有找到浏览器，正在安装 Chromium 和中文字体……')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run(['apt-get', 'update', '-qq'], { env })
  const installed = await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env })
  if (installed.code !== 0) say(`${updated.output}${installed.output}`.trim())
  else say(`浏览器安装完毕，用时 ${(updated.seconds + installed.seconds).toFixed(0)} 秒`)
  return findBrowser()
}
