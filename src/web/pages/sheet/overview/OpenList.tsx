import type { SheetNode, UnitSheet } from '../../../api.ts'
import { showNumber } from '../../../../engine/print.ts'
import { fractionFromText, isZero, subtract } from '../../../../model/Fraction.ts'
import { NodePoints } from '../NodePoints.tsx'
import { rowsOf } from '../sheetRows.ts'

interface OpenListProps {
  readonly sheet: UnitSheet
  readonly onPick?: ((key: string) => void) | undefined
}

/** What is still open: what is asked, and how much it may still bring. 待核 */
export function OpenList({ sheet, onPick }: OpenListProps) {
  return (
    <ul className="open-list">
      {openRows(sheet).map((row) => (
        <li key={row.key}>
          <div className="open-head">
            {onPick ? (
              <button type="button" className="link" onClick={() => onPick(row.key)}>
                {titleOf(row)}
              </button>
            ) : (
              <span>{titleOf(row)}</span>
            )}
            <NodePoints node={row} />
          </div>
          <p className="quiet small">
            {gainOf(row)}
            {asksOf(row).join('；')}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The rows that wait for an answer. */
export const openRows = ({ root }: UnitSheet): readonly SheetNode[] => rowsOf(root).filter(({ open }) => open)

const titleOf = ({ number, name }: SheetNode): string => (number === '' ? name : `${number} ${name}`)

/** `还可能多得 1.5 分：` */
function gainOf({ worth: { low, high } }: SheetNode): string {
  if (low === null || high === null) return ''
  const gain = subtract(fractionFromText(high), fractionFromText(low))
  return isZero(gain) ? '' : `还可能多得 ${showNumber(gain, 2)} 分：`
}

const asksOf = (node: SheetNode): readonly string[] => [
  ...new Set([
    ...node.answers
      .filter(({ state }) => state === 'open' || state === 'cantTell')
      .map(({ ask, object }) => (object === undefined ? ask : `${ask}（${object}）`)),
    ...node.children.flatMap(asksOf),
  ]),
]
