import { Command as Commander, CommanderError, type Help } from 'commander'
import { Refusal } from '../model/Refusal.ts'
import { withoutUnseen } from '../model/unseen.ts'
import { commandsFor } from './commands/commandsFor.ts'
import { CommandFailed } from './CommandFailed.ts'
import { flag, printJson, type Called, type Command } from './Command.ts'
import { EXIT, exitCodeOf, type ExitCode } from './ExitCode.ts'
import type { Io } from './Io.ts'
import { printIssues } from './print/issues.ts'
import { usageFault } from './usageFault.ts'

const GROUPS: Readonly<Record<string, string>> = {
  programme: '方案：check 检查，show 显示，diff 比较，publish 发布，list 已发布的，export 导出',
  round: '批次：import 导入，archive 归档',
  receipt: '回执：verify 核对',
  publication: '公布件：export 写成文件夹',
  journal: '日志：show 显示，verify 核对',
  blobs: '文件库：verify 核对',
  units: '单位：list 列出，import 导入，export 导出',
  people: '人员：import 导入，export 导出',
  site: '网站：check 检查，run 采集成包，show 核对和显示采集包，list 列出登记了的，import 导入采集包',
  page: '网页：read 读取',
  calendar: '日历：show 显示，check 检查，deadline 截止日，reply 答复期限',
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '通用选项：',
}

const CODES = `
退出码：
  0  完成（检查方案时：没有错误，可以有提醒）
  1  方案、批次或答案里有错误
  2  命令用法不对
  3  文件读不了或写不了
  4  核对不一致：回执与复算不同，或者日志、文件、备份不是原来的样子
  5  没有照办，什么也没有改；原因在提示里
  6  数据打不开：没有这个数据文件夹，数据库连不上，或者没有权限
`

const helpInChinese = {
  styleTitle: (title: string): string => TITLES[title] ?? title,
  subcommandTerm: (command: Commander): string =>
    [
      command.name(),
      ...command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}${one.variadic ? '...' : ''}]`)),
    ].join(' '),
  commandUsage: (command: Commander): string => usageOf(command),
} satisfies Partial<Help>

function usageOf(command: Commander): string {
  const path: string[] = []
  for (let one: Commander | null = command; one; one = one.parent) path.unshift(one.name())
  const words = command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}${one.variadic ? '...' : ''}]`))
  return [...path, ...(command.commands.length > 0 ? ['<命令>'] : ['[选项]']), ...words].join(' ')
}

function prepare(command: Commander, io: Io): Commander {
  return command
    .exitOverride()
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .configureHelp({ ...helpInChinese, ...(io.width === null ? {} : { helpWidth: io.width }) })
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
}

function addCommand(parent: Commander, command: Command, name: string, io: Io, done: (code: ExitCode) => void): void {
  const one = prepare(parent.command(name), io).description(command.summary).showSuggestionAfterError(false)
  for (const { name: argument, help } of command.arguments) one.argument(argument, help)
  for (const { flags, help, repeatable } of command.options) {
    if (repeatable) one.option(flags, help, (text: string, before?: readonly string[]) => [...(before ?? []), text])
    else one.option(flags, help)
  }
  one.option('--json', '输出 JSON，供别的程序使用')
  one.action(async () => {
    const called: Called = {
      arguments: Object.fromEntries(
        one.registeredArguments.map((argument, at) => [argument.name(), one.processedArgs[at] as string | readonly string[] | undefined]),
      ),
      options: one.opts<Record<string, string | boolean | readonly string[] | undefined>>(),
    }
    done(await runCommand(command, called, io))
  })
}

/** A command that fails says why, with every mistake; with `--json` as JSON. What it quotes of somebody's file or server moves no terminal. */
async function runCommand(command: Command, called: Called, io: Io): Promise<ExitCode> {
  try {
    return await command.run(called, io)
  } catch (error) {
    if (error instanceof Refusal) return tellRefusal(error, called, io)
    if (!(error instanceof CommandFailed)) throw error
    if (flag(called, 'json')) printJson(io, { error: error.message, errors: error.issues })
    else io.err(withoutUnseen(`${error.message}\n${printIssues(error.issues, '  ')}`))
    return error.code
  }
}

function tellRefusal(refusal: Refusal, called: Called, io: Io): ExitCode {
  const { code, message, details } = refusal
  if (flag(called, 'json')) printJson(io, { error: message, code, details })
  else io.err(withoutUnseen(`${message}\n${details.map((line) => `  ${line}\n`).join('')}`))
  return exitCodeOf(refusal)
}

/** The program: words in, a code out. 命令行 */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine
  const root = prepare(new Commander('mingjing'), io)
    .description('明镜：政务公开考核评估。把考核通知变成能计分的方案，并说明每一分的来历。')
    .showSuggestionAfterError(false)
    .addHelpText('after', CODES)
  const groups = new Map<string, Commander>()
  for (const command of await commandsFor(words)) {
    const [first = '', second] = command.name.split(' ')
    const done = (ended: ExitCode) => {
      code = ended
    }
    if (second === undefined) addCommand(root, command, first, io, done)
    else {
      const group =
        groups.get(first) ??
        prepare(root.command(first), io)
          .description(GROUPS[first] ?? '')
          .showSuggestionAfterError(false)
      groups.set(first, group)
      addCommand(group, command, second, io, done)
    }
  }
  try {
    await root.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return EXIT.fine
    const message = usageFault(error)
    if (words.includes('--json')) printJson(io, { error: message, errors: [] })
    // Without a command its help has been shown, which is all that needs saying.
    else if (error.code !== 'commander.help') io.err(`${message}\n用 mingjing --help 查看全部命令，mingjing <命令> --help 查看一个命令\n`)
    return EXIT.usage
  }
}
