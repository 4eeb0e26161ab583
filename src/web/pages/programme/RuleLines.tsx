import type { Reading } from '../../../model/Programme.ts'
import type { ProgrammeRow } from '../../api.ts'
import { ReadingMark } from './ReadingMark.tsx'
import { ROVING } from './useRoving.ts'
import type { Light } from './useLight.ts'

interface RuleLinesProps {
  readonly row: ProgrammeRow
  readonly lit: string | null
  readonly onPick: Light['pick']
}

/** A node's rule in words: from where it starts, then line by line when it acts and what it does. 评分规则 */
export function RuleLines({ row, lit, onPick }: RuleLinesProps) {
  const { start, lines, notes, veto } = row.words
  if (lines.length === 0 && notes.length === 0 && !veto) return null
  const named = (ids: readonly string[]) => row.readings.filter(({ id }) => ids.includes(id))
  return (
    <div className="rule">
      {start !== null && <p className="rule-start">{start}</p>}
      <ul className="rule-lines">
        {lines.map((line, at) => (
          <RuleLine
            key={at}
            lightKey={`${row.key}#${at}`}
            found={row.found.includes(`${row.key}#${at}`)}
            verb={line.verb}
            condition={line.condition}
            effect={line.effect}
            clause={line.clause}
            readings={named(line.readings)}
            lit={lit}
            onPick={onPick}
          />
        ))}
        {veto && (
          <RuleLine
            lightKey={`${row.key}#veto`}
            found={row.found.includes(`${row.key}#veto`)}
            verb="veto"
            condition={veto.condition}
            effect={veto.effect}
            clause={veto.clause}
            readings={named(veto.readings)}
            lit={lit}
            onPick={onPick}
          />
        )}
      </ul>
      {notes.length > 0 && (
        <ul className="rule-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface RuleLineProps extends Omit<RuleLinesProps, 'row'> {
  readonly lightKey: string
  /** Its own words stand in the notice; else its row is lit. */
  readonly found: boolean
  readonly verb: string
  readonly condition: string | null
  readonly effect: string
  readonly clause: string
  readonly readings: readonly Reading[]
}

function RuleLine({ lightKey, found, verb, condition, effect, clause, readings, lit, onPick }: RuleLineProps) {
  return (
    <li>
      <button
        {...ROVING}
        type="button"
        data-verb={verb}
        data-light={found ? lightKey : undefined}
        data-lit={lit === lightKey}
        aria-pressed={lit === lightKey}
        onClick={() => onPick(lightKey, 'tree')}
        title={`通知原文：${clause}`}
      >
        {condition !== null && <span className="rule-when">{condition}</span>}
        <span className={condition === null ? 'rule-whole' : 'rule-does'}>{effect}</span>
      </button>
      <ReadingMark readings={readings} />
    </li>
  )
}
