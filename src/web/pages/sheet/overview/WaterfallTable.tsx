import type { Fall, FallGroup, Waterfall } from '../../../api.ts'
import { Change } from '../Change.tsx'
import { placeFalls, type FallBar, type PlacedFalls } from './placeFalls.ts'

interface WaterfallTableProps {
  readonly waterfall: Waterfall
  /** Absent: its rows lead nowhere. */
  readonly onPick?: ((key: string) => void) | undefined
}

/** From full marks to the total: each row that lost or gave, under its section. A table, so that it is read, printed and pressed as one. 失分瀑布 */
export function WaterfallTable({ waterfall, onPick }: WaterfallTableProps) {
  const placed = placeFalls(waterfall)
  const { full, groups, total } = waterfall
  return (
    <>
      <table className="waterfall">
        <caption className="hidden">
          从满分 {full} 到总分 {total}，每一步失了多少、得了多少
        </caption>
        <thead className="hidden">
          <tr>
            <th scope="col">指标</th>
            <th scope="col">图示</th>
            <th scope="col">增减</th>
          </tr>
        </thead>
        <tbody>
          <tr className="waterfall-end">
            <th scope="row">满分</th>
            <td>
              <Track bar={{ from: 0, sure: 100, open: 0 }} kind="end" />
            </td>
            <td className="figure">{full}</td>
          </tr>
        </tbody>
        {groups.map((group, at) => (
          <Group key={at} group={group} placed={placed} onPick={onPick} />
        ))}
        <tbody>
          <tr className="waterfall-end">
            <th scope="row">总分</th>
            <td>
              <Track bar={placed.total} kind="end" />
            </td>
            <td className="figure">{total}</td>
          </tr>
        </tbody>
      </table>
      {placed.axis.from > 0 && <p className="quiet small">横轴从 {placed.axis.from} 分画起；没有失分的项没有列出。</p>}
    </>
  )
}

function Group({
  group,
  placed,
  onPick,
}: { readonly group: FallGroup; readonly placed: PlacedFalls } & Pick<WaterfallTableProps, 'onPick'>) {
  const isOne = group.falls.length === 1 && group.falls[0]?.key === null
  return (
    <tbody>
      {!isOne && (
        <tr className="waterfall-group">
          <th scope="rowgroup" colSpan={2}>
            {group.name}
          </th>
          <td className="figure">
            <Change text={group.change} />
          </td>
        </tr>
      )}
      {group.falls.map((fall, at) => (
        <tr key={fall.key ?? at}>
          <th scope="row">
            <FallName fall={fall} onPick={onPick} />
          </th>
          <td>
            <Track bar={placed.bars.get(fall)} kind={fall.most < 0 ? 'gave' : 'lost'} />
          </td>
          <td className="figure">
            <Change text={fall.change} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function FallName({ fall: { key, number, name }, onPick }: { readonly fall: Fall } & Pick<WaterfallTableProps, 'onPick'>) {
  const words = number === '' ? name : `${number} ${name}`
  if (key === null || !onPick) return words
  return (
    <button type="button" className="link" onClick={() => onPick(key)}>
      {words}
    </button>
  )
}

function Track({ bar, kind }: { readonly bar: FallBar | undefined; readonly kind: 'end' | 'lost' | 'gave' }) {
  if (!bar) return null
  return (
    <span className={`track track-${kind}`} aria-hidden="true">
      <span style={{ width: `${bar.from}%` }} />
      {kind !== 'end' && bar.open > 0 && <span className="track-open" style={{ width: `${bar.open}%` }} />}
      {bar.sure > 0 && <span className="track-sure" style={{ width: `${bar.sure}%` }} />}
      {kind === 'end' && bar.open > 0 && <span className="track-open" style={{ width: `${bar.open}%` }} />}
    </span>
  )
}
