import type { Reading } from '../../model/Programme.ts'
import { ReadingNote } from './ReadingNote.tsx'

/** More than these are folded into one line. */
const FEW = 2

/** The readings beside a row. 口径 */
export function Readings({ readings }: { readonly readings: readonly Reading[] }) {
  const notes = readings.map((reading) => <ReadingNote key={reading.id} reading={reading} />)
  if (readings.length <= FEW) return notes
  return (
    <details className="reading-group">
      <summary>
        <span className="tag tag-reading">口径</span>这里用到 {readings.length} 条口径
      </summary>
      {notes}
    </details>
  )
}
