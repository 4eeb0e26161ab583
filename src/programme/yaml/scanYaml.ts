import { Lexer, Parser, type CST } from 'yaml'
import { fault, type YamlFault } from './YamlFault.ts'

/** More than any notice needs; each number keeps reading time bounded by the text's length. */
const MOST_PIECES = 600_000
const MOST_KEYS = 3000
const MOST_ITEMS = 20_000
const MOST_LEVELS = 64

/** A document's own tokens on the parser's stack besides the collections. */
const NOT_COLLECTIONS = 3

/**
 * Splits YAML text into the parser's tokens, giving up at once where it is larger or deeper than a programme can be. 初读
 *
 * The check is made while reading: what comes after has recursion and tables that hostile text would blow up.
 */
export function scanYaml(text: string, onNewLine: (offset: number) => void): CST.Token[] | YamlFault {
  const parser = new Parser(onNewLine)
  const tokens: CST.Token[] = []
  let pieces = 0
  onNewLine(0)
  for (const piece of new Lexer().lex(text)) {
    pieces += 1
    if (pieces > MOST_PIECES) return fault(parser.offset, 'yaml-too-large', `文件内容超过 ${MOST_PIECES} 个单元`, '把内容分到几个文件里')
    for (const token of parser.next(piece)) tokens.push(token)
    if (parser.stack.length > MOST_LEVELS + NOT_COLLECTIONS)
      return fault(parser.offset, 'yaml-too-deep', `嵌套超过 ${MOST_LEVELS} 层`, '减少层数；多半是括号没有写完')
    const tooMany = overfull(parser.stack.at(-1), parser.offset)
    if (tooMany) return tooMany
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

function overfull(token: CST.Token | undefined, offset: number): YamlFault | null {
  if (!token || !('items' in token)) return null
  const isMap = token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{')
  if (isMap && token.items.length > MOST_KEYS)
    return fault(offset, 'yaml-too-many-keys', `一处的键超过 ${MOST_KEYS} 个`, '分成几处或几个文件')
  if (token.items.length > MOST_ITEMS)
    return fault(offset, 'yaml-too-many-items', `一个列表超过 ${MOST_ITEMS} 项`, '分成几个列表或几个文件')
  return null
}
