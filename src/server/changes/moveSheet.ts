import type { MoveEffects, MoveSheet } from '../../rounds/changes/programme/MoveSheet.ts'

/** Which units of it a page shows. 页面所示的单位 */
export interface MovePart {
  readonly find: string
  readonly limit: number
  readonly offset: number
}

/** A page of what going over to another wording would do, units that change first. 换版影响页 */
export function moveSheet({ units, ...effects }: MoveEffects, { find, limit, offset }: MovePart): MoveSheet {
  const changed = units.filter(({ isChanged }) => isChanged)
  const inOrder = [...changed, ...units.filter(({ isChanged }) => !isChanged)].filter(({ unit }) => unit.name.includes(find))
  return {
    ...effects,
    counts: {
      units: units.length,
      changed: changed.length,
      gone: units.filter(({ after }) => after === null).length,
      unused: units.reduce((sum, { unused }) => sum + unused.reduce((many, { answers }) => many + answers, 0), 0),
      asked: units.filter(({ unasked }) => unasked.length > 0).length,
    },
    units: inOrder.slice(offset, offset + limit),
    found: inOrder.length,
  }
}
