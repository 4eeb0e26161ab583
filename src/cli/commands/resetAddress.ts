import { issueSlipAtTerminal } from '../../people/slips/issueSlips.ts'
import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { addressOf, momentInWords } from '../oneTimeAddress.ts'
import { DATA_OPTION, withData } from '../openData.ts'

const run = (called: Called, io: Io): Promise<ExitCode> =>
  withData(called, io, async ({ store }) => {
    const { name, login, code, expiresAt } = await issueSlipAtTerminal(store, argument(called, 'login'))
    const address = await addressOf(store.db, 'activate', code)
    if (flag(called, 'json')) printJson(io, { login, address, code, expiresAt })
    else
      io.out(
        [
          `请${name}（登录名 ${login}）用浏览器打开，设置新密码：`,
          '',
          `  ${address ?? `/activate#${code}`}`,
          '',
          `有效到 ${momentInWords(expiresAt)}，只能用一次。已经记入操作日志。`,
          '',
        ].join('\n'),
      )
    return EXIT.fine
  })

/** The way back in for an administrator who forgot his password and has nobody above him. 重设密码地址 */
export const resetAddress: Command = {
  name: 'reset-address',
  summary: '在本机给一个人生成重设密码的一次性地址：唯一的系统管理员忘记密码时用',
  arguments: [{ name: '<login>', help: '登录名' }],
  options: [DATA_OPTION],
  run,
}
