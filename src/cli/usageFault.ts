import type { CommanderError } from 'commander'

/** What was quoted in the parser's English sentence. */
const quoted = ({ message }: CommanderError): string => /'([^']*)'/.exec(message)?.[1] ?? ''

/** What the commands take, by the name in their usage line. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  round: '批次文件',
  programme: '方案',
  before: '前一方案',
  after: '后一方案',
  file: '文件',
  published: '已发布的方案',
  folder: '文件夹',
  page: '网页文件或网址',
}

/** What is wrong with how a command was called, in Chinese. 用法错误 */
export function usageFault(error: CommanderError): string {
  const word = quoted(error)
  switch (error.code) {
    case 'commander.unknownCommand':
      return `没有“${word}”这个命令`
    case 'commander.unknownOption':
      // Every command has it: what takes it for unknown is the program or a group, called without a command.
      return word === '--json' ? '缺少命令' : `没有“${word}”这个选项`
    case 'commander.missingArgument':
      return `缺少${ARGUMENTS[word] ?? `参数 <${word}>`}`
    case 'commander.optionMissingArgument':
      return `选项“${word}”后面缺少内容`
    case 'commander.excessArguments':
      return '参数太多；含空格的名称要加引号'
    case 'commander.help':
      return '缺少命令'
    default:
      return '命令用法不对'
  }
}
