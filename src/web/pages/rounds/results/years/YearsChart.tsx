import type { YearFigures, YearRound, YearUnit } from '../../../../api.ts'

interface YearsChartProps {
  readonly years: readonly YearRound[]
  readonly figures: readonly (YearFigures | null)[]
  readonly unit: YearUnit | undefined
  readonly name: string
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 250, 48, 24, 18, 46]
const STEPS = [0.5, 1, 2, 5, 10, 20, 50, 100]
const LINES = 5

/** The middle and the ends of a group year by year; a line runs only between years that may be compared. 历年得分图 */
export function YearsChart({ years, figures, unit, name }: YearsChartProps) {
  const values = figures.flatMap((one) => (one ? [one.lowest, one.highest] : []))
  if (values.length === 0) return null
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const step = STEPS.find((one) => (highest - lowest) / one <= LINES) ?? 200
  const [from, to] = [Math.floor(lowest / step) * step, Math.max(Math.ceil(highest / step) * step, Math.floor(lowest / step) * step + step)]
  const x = (at: number) => LEFT + ((at + 0.5) * (WIDTH - LEFT - RIGHT)) / years.length
  const y = (value: number) => TOP + ((to - value) / (to - from)) * (HEIGHT - TOP - BOTTOM)
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step)
  const isSame = (at: number) => years[at]?.versus?.points.is !== false
  const joined = (valueAt: (at: number) => number | null | undefined) =>
    years.flatMap((_, at) => {
      const [was, is] = [valueAt(at - 1), valueAt(at)]
      return at > 0 && typeof was === 'number' && typeof is === 'number' && isSame(at - 1) && isSame(at) ? [{ at, was, is }] : []
    })
  const middle = (at: number) => figures[at]?.middle
  const own = (at: number) => unit?.cells[at]?.points
  return (
    <svg className="years-chart" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={`${name}历年得分，数字见下表`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="radar-ring" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="years-tick" x={LEFT - 6} y={y(tick)} textAnchor="end" dominantBaseline="middle">
            {tick}
          </text>
        </g>
      ))}
      {figures.map(
        (one, at) =>
          one && (
            <rect
              key={years[at]?.label}
              className="years-span"
              x={x(at) - 16}
              width="32"
              y={y(one.highest)}
              height={Math.max(y(one.lowest) - y(one.highest), 1)}
            />
          ),
      )}
      {joined(middle).map(({ at, was, is }) => (
        <line key={at} className="years-middle" x1={x(at - 1)} y1={y(was)} x2={x(at)} y2={y(is)} />
      ))}
      {joined(own).map(({ at, was, is }) => (
        <line key={at} className="years-own" x1={x(at - 1)} y1={y(was)} x2={x(at)} y2={y(is)} />
      ))}
      {years.map(({ label, versus }, at) => {
        const [group, unitAt] = [middle(at), own(at)]
        return (
          <g key={label}>
            {group !== undefined && <line className="years-middle" x1={x(at) - 16} x2={x(at) + 16} y1={y(group)} y2={y(group)} />}
            {typeof unitAt === 'number' && <circle className="years-dot" r="5" cx={x(at)} cy={y(unitAt)} />}
            <text className="years-tick" x={x(at)} y={HEIGHT - BOTTOM + 18} textAnchor="middle">
              {label}
            </text>
            {versus?.points.is === false && (
              <text className="years-break" x={x(at)} y={HEIGHT - BOTTOM + 36} textAnchor="middle">
                ≠ 不可比
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
