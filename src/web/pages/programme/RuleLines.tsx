import type { ProgrammeRow } from '../../api.ts'

/** A node's rule in words: from where it starts, then line by line when it acts and what it does. 评分规则 */
export function RuleLines({
  row,
  lit,
  onPick,
}: {
  readonly row: ProgrammeRow
  readonly lit: string | null
  readonly onPick: (key: string) => void
}) {
  const { start, lines, notes, veto } = row.words
  if (lines.length === 0 && notes.length === 0 && !veto) return null
  return (
    <div className="rule">
      {start !== null && <p className="rule-start">{start}</p>}
      <ul className="rule-lines">
        {lines.map((line, at) => {
          const key = `${row.key}#${at}`
          return (
            <li key={key}>
              <button
                type="button"
                data-verb={line.verb}
                data-lit={lit === key}
                aria-pressed={lit === key}
                onClick={() => onPick(key)}
                title={`通知原文：${line.clause}`}
              >
                {line.condition !== null && <span className="rule-when">{line.condition}</span>}
                <span className={line.condition === null ? 'rule-whole' : 'rule-does'}>{line.effect}</span>
              </button>
            </li>
          )
        })}
        {veto && (
          <li>
            <button
              type="button"
              data-verb="veto"
              data-lit={lit === `${row.key}#veto`}
              aria-pressed={lit === `${row.key}#veto`}
              onClick={() => onPick(`${row.key}#veto`)}
              title={`通知原文：${veto.clause}`}
            >
              <span className="rule-when">{veto.condition}</span>
              <span className="rule-does">{veto.effect}</span>
            </button>
          </li>
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
