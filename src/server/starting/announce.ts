import { beijingMoment } from '../../model/Instant.ts'
import type { SetupSlip } from '../../people/slips/createSetupSlip.ts'
import type { Shelf } from '../World.ts'

/** What the terminal says when the demonstration answers. 启动后的说明 */
export function demonstrationLines({ programmes }: Shelf, url: string, asked: number, got: number): readonly string[] {
  const broken = programmes.filter(({ state }) => state === 'broken')
  return [
    '',
    '明镜 · 政务公开考核评估（演示）',
    `已装入 ${programmes.length - broken.length} 个方案。演示数据：示例县，单位与答案均为虚构。`,
    ...broken.map(({ id }) => `方案 ${id} 装不上，错在哪里请看页面，或运行 npx mingjing programme check。`),
    '',
    ...(asked === got ? [] : [`端口 ${asked} 已被占用，改用 ${got}。`]),
    `请用浏览器打开：${url}`,
    '只在本机可以打开，不联网。正式使用请运行 npm start -- --empty。按 Ctrl+C 停止。',
    '',
  ]
}

/** The same of an installation; while nobody has set it up, with the way to do that. */
export function installationLines(url: string, folder: string, setup: SetupSlip | null, warnings: readonly string[]): readonly string[] {
  return [
    '',
    '明镜 · 政务公开考核评估',
    `数据文件夹：${folder}`,
    ...warnings.map((warning) => `注意：${warning}`),
    '',
    ...(setup ? setupLines(url, folder, setup) : [`请用浏览器打开：${url}`]),
    '按 Ctrl+C 停止。',
    '',
  ]
}

/** After a restore of a backup without passwords nobody can come in by the page. 系统管理员没有密码 */
export const noPasswordWarning = (folder: string): string =>
  `系统管理员还没有密码（刚从没有加密的备份恢复的就是这样），谁也登录不了。请另开一个终端窗口，运行 npx mingjing reset-address 登录名 --data ${folder}，用它给出的地址设置密码。`

/** The one-time address, and for how long. 初始设置地址 */
const setupLines = (url: string, folder: string, { code, expiresAt }: SetupSlip): readonly string[] => [
  '第一次使用，请用浏览器打开下面这个一次性地址，填写单位和系统管理员，设置密码：',
  '',
  `  ${url}/set-up#${code}`,
  '',
  `地址到 ${beijingMoment(expiresAt).slice(11)} 为止有效（30 分钟），只能用一次，不要转发。过期了，在这台机器上运行下面这一行换一个：`,
  `  npx mingjing setup-address --data ${folder}`,
]
