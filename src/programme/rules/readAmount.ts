import type { Check } from '../../model/Check.ts'
import type { Amount, Verb } from '../../model/Node.ts'
import { readFormula, writtenExpression } from '../expressions/readExpression.ts'
import { given } from '../reading/given.ts'
import { numberFrom, percentFrom } from '../reading/words.ts'
import { YamlMap } from '../reading/YamlMap.ts'
import type { SourceMap, SourceText } from '../yaml/Source.ts'
import type { ImpliedRange, LineContext } from './LineContext.ts'
import { readAmountValue } from './readAmountValue.ts'
import { isLadder, readLadder } from './readLadder.ts'
import { readTiers } from './readTiers.ts'

const PERSONAL = /^(judged|imported)\s+(-?[\d.]+(?:\/\d+)?)\s*[-–—]\s*([\d.]+(?:\/\d+)?)(?:\s+step\s+([\d.]+(?:\/\d+)?))?$/

/** What a line gives or takes, in any of its spellings. 数量 */
export function readAmount(verb: Verb, context: LineContext): Amount | undefined {
  const { line } = context
  const source = line.raw(verb)
  switch (source?.kind) {
    case 'text':
      return readPlain(source, context)
    case 'map':
      return readLevelTable(verb, source, context)
    case 'list': {
      const rungs = line.maps(verb, `${line.what}的档`)
      return isLadder(rungs) ? readLadder(rungs, context) : readTiers(rungs, verb, context)
    }
    default:
      line.error(line.placeOf(verb), 'missing-value', `${verb} 没有数量`, '写一个数、n %、all、算式、级别表或档表')
      return undefined
  }
}

function readPlain(source: SourceText, { line, scope, imply }: LineContext): Amount | undefined {
  const text = source.text.trim()
  if (text === 'all') return { kind: 'all' }
  const percent = percentFrom(text)
  if (percent !== null) return { kind: 'percent', value: percent }
  const personal = PERSONAL.exec(text)
  if (!personal) {
    const value = readFormula(source, scope, line.run)
    return value && { kind: 'points', value }
  }
  const range = rangeOf(personal)
  if (!range) {
    line.error(source.place, 'wrong-value', `“${text}”的范围写得不对`, '写作 judged 0-4 step 0.5')
    return undefined
  }
  if (scope.row)
    line.error(
      source.place,
      'judged-each',
      'each 的线里不能写 judged、imported：一个分数不能同时是每一行的分数',
      '给清单加一个数字字段，由人逐行填写，再写字段名',
    )
  const check: Check['id'] = imply(personal[1] === 'judged' ? 'judged' : 'imported', range, source)
  return { kind: 'points', value: { op: 'check', check } }
}

function rangeOf([, , low = '', high = '', by]: readonly (string | undefined)[]): ImpliedRange | null {
  const [from, to, step] = [numberFrom(low), numberFrom(high), by === undefined ? undefined : numberFrom(by)]
  return from === null || to === null || step === null ? null : given({ from, to, step })
}

function readLevelTable(verb: Verb, source: SourceMap, { line, scope }: LineContext): Amount | undefined {
  const map = new YamlMap(source, line.run, `${line.what}的级别表`)
  const own = readAmountValue(map, 'else')
  const table = map.keys.flatMap((level) => {
    const value = level === 'else' ? undefined : readAmountValue(map, level)
    if (!value && level !== 'else' && map.raw(level)?.kind === 'nothing')
      map.error(map.placeOf(level), 'missing-value', `“${level}”没有数量`, '写上分数')
    return value ? [[level, value] as const] : []
  })
  const outer = line.has('else') ? readAmountValue(line, 'else') : undefined
  const by = line.need('by', line.scalar('by'), undefined)
  const written = by && writtenExpression(by, scope, line.run)
  const value = written?.typer.typeOf(written.syntax)
  if (!written || !value) return undefined
  if (value.kind !== 'level') {
    if (value.kind !== 'wrong')
      written.typer.wrong(0, 'type-mismatch', `${verb} 是级别表，by 要是选择题或级别字段`, '数用档表：[{from: …, amount: …}]')
    return undefined
  }
  return given({ kind: 'levels', by: value.expr, table: map.note(Object.fromEntries(table)), otherwise: own ?? outer })
}
