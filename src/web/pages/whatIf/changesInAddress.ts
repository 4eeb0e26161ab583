import type { Change } from '../../../engine/whatIf/Change.ts'
import type { AnswerValue } from '../../../model/Facts.ts'

/** Longer changes are kept by the window, not by its address. */
const LONGEST = 1_200

const KEY = 'mingjing.whatIf'

/** What stands in the address for changes; `kept` where they are too long for one. 网址里的改动 */
export function addressOf(changes: readonly Change[]): string | undefined {
  if (changes.length === 0) return undefined
  const text = JSON.stringify(
    changes.map(({ unit, check, object, value }) => (object === undefined ? [unit, check, value] : [unit, check, value, object])),
  )
  if (text.length <= LONGEST) return text
  try {
    sessionStorage.setItem(KEY, text)
    return 'kept'
  } catch {
    // A window that keeps nothing still tries the changes; only its address does not bring them back.
    return undefined
  }
}

/** The changes of an address; none where it says nothing that can be read. */
export function changesFrom(address: string | undefined): readonly Change[] {
  const text = address === 'kept' ? sessionStorage.getItem(KEY) : address
  return text === null || text === undefined ? [] : changesFromText(text)
}

/** Reads what a person may have cut short or written over. */
export function changesFromText(text: string): readonly Change[] {
  const rows = parsed(text)
  return Array.isArray(rows) ? rows.flatMap(changeFrom) : []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // An address is anybody's text: what is no list of changes has none.
    return null
  }
}

function changeFrom(row: unknown): readonly Change[] {
  if (!Array.isArray(row)) return []
  const [unit, check, value, object] = row as readonly unknown[]
  if (typeof unit !== 'string' || typeof check !== 'string' || !isValue(value)) return []
  return [{ unit, check, value, ...(typeof object === 'string' ? { object } : {}) }]
}

function isValue(value: unknown): value is AnswerValue {
  if (typeof value === 'string') return true
  if (!isRecord(value)) return false
  if ('rows' in value) return Array.isArray(value['rows']) && value['rows'].every(isRow)
  return typeof value['numerator'] === 'string' && typeof value['denominator'] === 'string'
}

const isRow = (row: unknown): boolean =>
  isRecord(row) &&
  typeof row['id'] === 'string' &&
  isRecord(row['fields']) &&
  Object.values(row['fields']).every((field) => field === null || typeof field === 'string')

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
