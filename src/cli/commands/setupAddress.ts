import { createSetupSlip } from '../../people/slips/createSetupSlip.ts'
import { Refusal } from '../../model/Refusal.ts'
import { printJson, flag, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { addressOf, momentInWords } from '../oneTimeAddress.ts'
import { DATA_OPTION, withData } from '../openData.ts'

const run = (called: Called, io: Io): Promise<ExitCode> =>
  withData(called, io, async ({ kind, store }) => {
    if (kind === 'demonstration')
      throw new Refusal('conflict', 'demonstration-has-no-accounts', '这是演示的数据，演示不登录，不需要设置管理员。')
    const { code, expiresAt } = await createSetupSlip(store)
    const address = await addressOf(store.db, 'set-up', code)
    if (flag(called, 'json')) printJson(io, { address, code, expiresAt })
    else io.out(linesOf(address, code, momentInWords(expiresAt)).join('\n'))
    return EXIT.fine
  })

const linesOf = (address: string | null, code: string, until: string): readonly string[] => [
  ...(address === null
    ? ['还没有启动过服务。请先运行 npm start，再用浏览器打开它的地址，在地址后面加上：', '', `  /set-up#${code}`]
    : ['请用浏览器打开这个一次性地址，填写单位和系统管理员，设置密码：', '', `  ${address}`]),
  '',
  `有效到 ${until}（30 分钟），只能用一次；以前生成的地址已经作废。`,
  '',
]

/** Another address for the set-up, while there is no administrator. 初始设置地址 */
export const setupAddress: Command = {
  name: 'setup-address',
  summary: '重新生成初始设置的一次性地址：只在还没有系统管理员时可用',
  arguments: [],
  options: [DATA_OPTION],
  run,
}
