import { roleInWords } from '../../../../model/Role.ts'
import type { DutyRow } from '../../../people.ts'
import { untilInWords } from '../../../untilInWords.ts'

interface DutyLineProps {
  readonly duty: DutyRow
  /** Unit of the person: not said again where the duty is over it. */
  readonly home: string
}

/** One duty in a line: what, over which unit, until when, who stands in. 职责 */
export function DutyLine({ duty, home }: DutyLineProps) {
  const { role, unit, unitName, roundTitle, to, deputyFor, deputies } = duty
  return (
    <>
      {deputyFor !== null && `代理${deputyFor}：`}
      {roleInWords(role)}
      {unit !== home && `（${unitName}）`}
      <span className="quiet small">
        {roundTitle !== null && ` 限“${roundTitle}”`}
        {to !== null && ` 至 ${untilInWords(to)}`}
        {deputies.map(({ name, from, to: end }) => (
          <span key={`${name} ${from}`}>
            {' '}
            · 由{name}代理{end === null ? '' : `至 ${untilInWords(end)}`}
          </span>
        ))}
      </span>
    </>
  )
}
