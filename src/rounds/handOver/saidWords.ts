import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Check } from '../../model/Check.ts'
import type { Row } from '../../model/Facts.ts'
import { fieldLabel } from '../../engine/words/Vocabulary.ts'
import { valueInWords } from '../../model/valueInWords.ts'
import type { SheetSaid } from './HandCell.ts'

/** What is said in a cell, in a few words. 答案的说法 */
export function saidWords(check: Check, { state, value, why }: SheetSaid): string {
  switch (state) {
    case 'cleared':
      return '未答'
    case 'declaredNone':
      return '申明没有'
    case 'notDrawn':
      return '未抽到'
    case 'cantTell':
      return why === null || why === '' ? '无法判定' : `无法判定：${why}`
    case 'answered':
      return valueInWords(check, value)
  }
}

const rowsOf = ({ state, value }: SheetSaid): readonly Row[] =>
  state === 'answered' && value !== null && typeof value === 'object' && 'rows' in value ? value.rows : []

const content = ({ state, value, why }: SheetSaid) => ({
  state,
  why: why ?? '',
  value:
    value !== null && typeof value === 'object' && 'rows' in value
      ? { complete: value.complete ?? null, rows: value.rows.map(({ id, fields }) => canonicalJson({ id, fields })).sort() }
      : value,
})

/** Do two say the same, reasons included? What proves them does not count. */
export const isSameSaid = (one: SheetSaid, other: SheetSaid): boolean => canonicalJson(content(one)) === canonicalJson(content(other))

/** So many entries of a list are named; the rest are as many. */
const NAMED = 5

/** What of a cell is different, as words for before and after; of a list only the entries that are. 改动的说法 */
export function changeWords(check: Check, before: SheetSaid, after: SheetSaid): { readonly before: string; readonly after: string } {
  if (check.kind !== 'list' || after.state !== 'answered') {
    const [was, is] = [saidWords(check, before), saidWords(check, after)]
    return was === is ? { before: withWhy(was, before), after: withWhy(is, after) } : { before: was, after: is }
  }
  const old = new Map(rowsOf(before).map((row) => [row.id, row]))
  const changed = rowsOf(after).filter((row) => canonicalJson(row.fields) !== canonicalJson(old.get(row.id)?.fields ?? null))
  const words = (rows: readonly (Row | undefined)[], said: SheetSaid): string => {
    const named = rows.slice(0, NAMED).flatMap((row) => (row ? [rowWords(row)] : []))
    const more = rows.length > NAMED ? [`另${String(rows.length - NAMED)}条`] : []
    const isComplete = said.value !== null && typeof said.value === 'object' && 'complete' in said.value ? said.value.complete : undefined
    const complete = isComplete === undefined ? [] : [isComplete ? '已齐' : '未齐']
    return [saidWords(check, said), ...named, ...more, ...complete].join('；')
  }
  const rowWords = ({ id, fields }: Row): string =>
    `${id}（${Object.entries(fields)
      .map(([name, text]) => `${fieldLabel(check, name)}：${text ?? '未发生'}`)
      .join('，')}）`
  return {
    before: words(
      changed.map(({ id }) => old.get(id)),
      before,
    ),
    after: words(changed, after),
  }
}

const withWhy = (words: string, { why }: SheetSaid): string => (why === null || why === '' ? words : `${words}（${why}）`)
