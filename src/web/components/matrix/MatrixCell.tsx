import type { MatrixSign } from '../../api.ts'

/** What a square shows and says. */
const SIGNS: Readonly<Record<MatrixSign, { readonly mark: string; readonly words: string }>> = {
  y: { mark: '●', words: '适用（按通知）' },
  n: { mark: '·', words: '不适用（按通知）' },
  o: { mark: '?', words: '还没有定' },
  Y: { mark: '✓', words: '适用（已定）' },
  N: { mark: '⊘', words: '不适用（已定）' },
  u: { mark: '·', words: '不适用（上级指标不适用）' },
}

interface MatrixCellProps {
  readonly sign: MatrixSign | undefined
  readonly label: string
  readonly note: string | undefined
  /** By Tab one comes to the first; from there the arrows go on. */
  readonly isFirst: boolean
  readonly onPress: (() => void) | undefined
  readonly onHold: () => void
  readonly onPass: () => void
}

/** One unit and one row. */
export function MatrixCell({ sign, label, note, isFirst, onPress, onHold, onPass }: MatrixCellProps) {
  if (sign === undefined) return <td />
  const { mark, words } = SIGNS[sign]
  const said = `${label}：${words}${note === undefined ? '' : `。${note}`}`
  return (
    <td data-sign={sign} data-noted={note === undefined ? undefined : 'yes'} onPointerEnter={onPass} onPointerLeave={onPass}>
      {onPress ? (
        <button
          type="button"
          aria-label={said}
          title={said}
          tabIndex={isFirst ? 0 : -1}
          onPointerDown={({ pointerType }) => {
            // A finger that moves scrolls.
            if (pointerType === 'mouse') onHold()
          }}
          onClick={onPress}
        >
          {mark}
        </button>
      ) : (
        <span role="img" aria-label={said} title={said}>
          {mark}
        </span>
      )}
    </td>
  )
}

/** 图例 */
export function MatrixLegend() {
  return (
    <p className="matrix-legend small quiet">
      {Object.entries(SIGNS).map(([sign, { mark, words }]) => (
        <span key={sign}>
          <b data-sign={sign}>{mark}</b> {words}
        </span>
      ))}
    </p>
  )
}
