import type { RoundFacts } from '../../../model/RoundFacts.ts'

interface UnitChoiceProps {
  readonly units: RoundFacts['units']
  readonly unit: string
  readonly onChoose: (unit: string) => void
}

/** Whose answers are changed. 选单位 */
export function UnitChoice({ units, unit, onChoose }: UnitChoiceProps) {
  const groups = [...new Set(units.map((one) => one.unit.group))]
  return (
    <label className="unit-choice">
      <span>改哪个单位的答案</span>
      <select className="answer-field" value={unit} onChange={(event) => onChoose(event.target.value)}>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {units.flatMap((one) =>
              one.unit.group === group
                ? [
                    <option key={one.unit.id} value={one.unit.id}>
                      {one.unit.name}
                    </option>,
                  ]
                : [],
            )}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
