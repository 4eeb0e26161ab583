import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** Where a browser of Chromium's family is: what `CHROMIUM_PATH` names, then the usual places; null when there is none. 查找浏览器 */
export function findBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const named = env['CHROMIUM_PATH'] ?? ''
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), '/usr/bin', '/snap/bin']
  const programs = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined)
  const places =
    platform === 'win32'
      ? programs.flatMap((folder) => ON_WINDOWS.map((path) => join(folder, path)))
      : [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...(platform === 'darwin' ? ON_MAC : [])]
  return [...(named === '' ? [] : [named]), ...places].find((place) => existsSync(place)) ?? null
}
