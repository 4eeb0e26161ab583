import { fault, type YamlFault } from './YamlFault.ts'

/** What the parser found, in words for an author: what is wrong, what to do. */
const FAULTS: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  BAD_INDENT: ['缩进不对，或者括号没有写完', '同一层的行从同一列开始；{ 和 [ 要有对应的 } 和 ]'],
  TAB_AS_INDENT: ['用制表符缩进', '缩进只用空格'],
  MISSING_CHAR: ['少一个符号（引号、括号、冒号后的空格或逗号）', '补上；引号要成对，冒号后面要有空格'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个“键: 值”', '值里有冒号时整个加引号；否则另起一行并缩进'],
  MULTILINE_IMPLICIT_KEY: ['键跨了两行，多半是上一行少了冒号', '键和冒号写在同一行'],
  KEY_OVER_1024_CHARS: ['键太长，多半是少了引号或括号', '键要短；引号和括号要成对'],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠写法不对', '改用单引号，或者把反斜杠写两遍'],
  BAD_SCALAR_START: ['文字不能以这个符号开头', '给整个值加引号'],
  UNEXPECTED_TOKEN: ['这里不该有这段内容，多半是缩进或标点不对', '花括号里含 [ ] , : 的文字或算式整个加引号；再看上一行的引号、括号、缩进'],
  BAD_COLLECTION_TYPE: ['这里不能换成另一种结构', '列表项以“- ”开头，键值写成“键: 值”，同一层只用一种'],
  MULTIPLE_ANCHORS: ['一个值有几个锚点', '去掉锚点（&）'],
  BAD_PROP_ORDER: ['锚点、标签的位置不对', '去掉锚点（&）和标签（!）'],
}

/** The colon of Chinese typing, which YAML takes for a letter. */
const FULLWIDTH_COLON: readonly [message: string, remedy: string] = ['用了中文冒号“：”', '键后面用英文冒号，再空一格，如 as-of: 2020-12-31']

const FULLWIDTH_KEY = /^\s*(?:- )?[^\s'"#：:{[]+：/u

/** A mistake that the parser found, in Chinese. YAML 写法错误 */
function syntaxFault({ code, offset }: FoundError, line: string): YamlFault {
  const known = code === 'MULTILINE_IMPLICIT_KEY' && FULLWIDTH_KEY.test(line) ? FULLWIDTH_COLON : FAULTS[code]
  const [message, remedy] = known ?? ['这里的写法不合 YAML 的规则', '看看这一行和上一行的缩进、引号、括号、冒号']
  return fault(offset, 'yaml-syntax', message, remedy)
}

interface FoundError {
  readonly code: string
  readonly offset: number
  readonly line: number
}

/** Further mistakes of one text follow from the first. */
const MOST_FAULTS = 20

/** One wrong indent puts every line after it out of step. */
const follows = (error: FoundError, before: FoundError | undefined): boolean =>
  before?.code === 'BAD_INDENT' && error.code === 'BAD_INDENT' && error.line - before.line <= 1

/** The first mistake, and those on later lines that are not merely what it left over. */
export function foremostFaults(
  errors: readonly { readonly code: string; readonly pos: readonly [number, number] }[],
  lineOf: (offset: number) => number,
  text: string,
): YamlFault[] {
  const found = errors.map(({ code, pos }): FoundError => ({ code, offset: pos[0], line: lineOf(pos[0]) }))
  return found
    .filter(
      (error, index) =>
        index === 0 ||
        (error.code !== 'UNEXPECTED_TOKEN' &&
          !follows(error, found[index - 1]) &&
          !found.slice(Math.max(0, index - MOST_FAULTS), index).some(({ line }) => line === error.line)),
    )
    .slice(0, MOST_FAULTS)
    .map((error) => syntaxFault(error, lineAt(text, error.offset)))
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 200))
}
