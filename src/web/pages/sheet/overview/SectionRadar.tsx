import type { Rate, SectionRate } from '../../../api.ts'

/** A shape needs corners. */
const FEWEST = 3
const [WIDTH, HEIGHT, RADIUS] = [360, 250, 84]
const RINGS = [25, 50, 75, 100]
/** Longer names are written in two lines. */
const LINE = 6

/** Each section's share of its marks, beside the middle of the group; drawn for the eye, the table says it all. 雷达图 */
export function SectionRadar({ sections }: { readonly sections: readonly SectionRate[] }) {
  if (sections.length < FEWEST) return null
  const at = (index: number, percent: number): readonly [number, number] => {
    const angle = (index / sections.length) * 2 * Math.PI - Math.PI / 2
    const far = (percent / 100) * RADIUS
    return [WIDTH / 2 + Math.cos(angle) * far, HEIGHT / 2 + Math.sin(angle) * far]
  }
  const shape = (percentOf: (section: SectionRate) => number) =>
    sections
      .map((section, index) =>
        at(index, percentOf(section))
          .map((value) => value.toFixed(1))
          .join(','),
      )
      .join(' ')
  const isOpen = sections.some(({ rate }) => rate.low !== rate.high)
  const hasMedian = sections.every(({ median }) => median !== null)
  return (
    <svg className="radar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {RINGS.map((ring) => (
        <polygon key={ring} className="radar-ring" points={shape(() => ring)} />
      ))}
      {sections.map(({ name }, index) => {
        const [x, y] = at(index, 100)
        return <line key={name} className="radar-ring" x1={WIDTH / 2} y1={HEIGHT / 2} x2={x} y2={y} />
      })}
      {isOpen && <polygon className="radar-open" points={shape(({ rate }) => rate.high)} />}
      <polygon className="radar-own" points={shape(({ rate }) => rate.low)} />
      {hasMedian && <polygon className="radar-median" points={shape(({ median }) => median?.low ?? 0)} />}
      {sections.map(({ name, rate }, index) => (
        <circle key={name} className="radar-dot" r="3" cx={at(index, rate.low)[0]} cy={at(index, rate.low)[1]} />
      ))}
      {sections.map(({ name }, index) => (
        <Label key={name} name={name} at={at(index, 116)} />
      ))}
    </svg>
  )
}

function Label({ name, at: [x, y] }: { readonly name: string; readonly at: readonly [number, number] }) {
  const letters = [...name]
  const short = letters.length > LINE * 2 ? [...letters.slice(0, LINE * 2 - 1), '…'] : letters
  const lines = short.length > LINE ? [short.slice(0, Math.ceil(short.length / 2)), short.slice(Math.ceil(short.length / 2))] : [short]
  const anchor = Math.abs(x - WIDTH / 2) < 8 ? 'middle' : x > WIDTH / 2 ? 'start' : 'end'
  return (
    <text className="radar-label" x={x} y={y - (lines.length - 1) * 6} textAnchor={anchor} dominantBaseline="middle">
      {lines.map((line, row) => (
        <tspan key={row} x={x} dy={row === 0 ? 0 : 14}>
          {line.join('')}
        </tspan>
      ))}
    </text>
  )
}

/** `88%`, `85%–90%`. */
export const rateText = ({ low, high }: Rate): string => (low === high ? `${low}%` : `${low}%–${high}%`)
