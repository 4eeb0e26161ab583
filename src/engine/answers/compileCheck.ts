import type { Check } from '../../model/Check.ts'
import { fractionFromText } from '../../model/Fraction.ts'
import { UNBOUNDED } from '../values/intervals.ts'
import type { Known, KnownRow } from './Known.ts'
import { knownRow } from './knownRow.ts'

/** A check of one tree, with what is possible while nobody has answered it. */
export interface CompiledCheck {
  readonly check: Check
  readonly slot: number
  /** It is answered once per copy of the `per` node around it. */
  readonly perCopy: boolean
  readonly open: Known
  /** Rows that it must have, all unknown. */
  readonly openRows: readonly KnownRow[]
}

/** Works out once what the check can be while it is open. */
export function compileCheck(check: Check, slot: number, perCopy: boolean): CompiledCheck {
  const openRows = check.kind === 'list' ? rowsToBe(check.of, check.size).map((id) => knownRow(check, { id, fields: {} })) : []
  return { check, slot, perCopy, open: openOf(check, openRows), openRows }
}

const rowsToBe = (names: readonly string[] | undefined, size: number | undefined): readonly string[] =>
  names ?? Array.from({ length: size ?? 0 }, (_, at) => `#${String(at + 1).padStart(4, '0')}`)

function openOf(check: Check, rows: readonly KnownRow[]): Known {
  const open = { state: 'open', from: [] } as const
  switch (check.kind) {
    case 'choice':
      return { ...open, kind: 'choice', level: undefined, levels: check.levels }
    case 'list':
      return { ...open, kind: 'list', rows, more: check.of === undefined && check.size === undefined, presumed: false }
    case 'number':
    case 'points':
      return {
        ...open,
        kind: 'number',
        value:
          check.from === undefined && check.to === undefined
            ? UNBOUNDED
            : {
                low: check.from === undefined ? null : fractionFromText(check.from),
                high: check.to === undefined ? null : fractionFromText(check.to),
              },
        nothing: check.kind === 'number' && check.rate ? null : false,
      }
  }
}
