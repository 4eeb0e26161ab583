import type { PrintedPoints } from '../../../model/Explanation.ts'
import type { SheetNode } from '../../api.ts'
import { clausesInOne } from '../../clausesInOne.ts'

type Step = SheetNode['steps'][number]

/** A loss as its folded row tells it: how much, the sentence that says why, the notice's words. 失分 */
export type Loss = Pick<Step, 'change' | 'sentence' | 'clause'> & { readonly sure?: boolean }

/** Every loss of a row and its parts. Points that were put, not taken, are told as what the marks have more. */
export function lossesOf(node: SheetNode): readonly Loss[] {
  const below = node.children.flatMap(lossesOf)
  const lines = node.steps.filter(({ kind }) => kind === 'line')
  const isTaken = lines.some(({ change }) => change.startsWith('−')) && !lines.some(({ change }) => change.startsWith('＋'))
  if (below.length === 0 && !isTaken && node.fellShort && node.lost) return lossPut(node.lost, node.steps)
  return [...below, ...node.steps.flatMap((step) => (isTold(node, step) ? step : problemIn(step)))]
}

const isTold = ({ fellShort, of }: SheetNode, { kind, change, sure }: Step): boolean =>
  kind === 'line' && change !== '' && (change.startsWith('−') || !sure || fellShort || of === null)

/** A problem that costs nothing is told by its kind. */
const problemIn = ({ finding, change, sentence, clause, sure }: Step): readonly Loss[] =>
  finding === undefined || change !== ''
    ? []
    : [{ change: sure ? finding : `可能${finding}`, sentence, ...(sure ? {} : { sure }), ...(clause === undefined ? {} : { clause }) }]

/** What was lost, with the sentences of the steps that brought the points to where they stand. */
function lossPut(lost: PrintedPoints, steps: readonly Step[]): readonly Loss[] {
  const acted = steps.filter(({ kind, change }) => kind !== 'start' && change !== '')
  const told = acted.length > 0 ? acted : steps.slice(-1)
  const loss = { change: signed(lost), sentence: told.map(({ sentence }) => sentence).join('；') }
  const clauses = told.flatMap(({ clause }) => clause ?? [])
  return [clauses.length === 0 ? loss : { ...loss, clause: clausesInOne(clauses) }]
}

/** `−0.5`; a range is said in words, so that its dash is not taken for a minus. */
const signed = ({ text, low, high }: PrintedPoints): string => (low === high ? `−${text}` : `失${text}分`)
