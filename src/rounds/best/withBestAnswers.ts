import type { Answer, Facts } from '../../model/Facts.ts'
import type { Asked } from '../../programme/askedChecks.ts'

/** Rows that no answer of the check speaks of, from the best answer. */
function missingRows(said: readonly Answer[], best: Answer): Answer | null {
  if (typeof best.value !== 'object' || !('rows' in best.value) || said.some(({ state }) => state !== 'answered')) return null
  const spoken = new Set(said.flatMap(({ value }) => (typeof value === 'object' && 'rows' in value ? value.rows.map(({ id }) => id) : [])))
  return { ...best, value: { ...best.value, rows: best.value.rows.filter(({ id }) => !spoken.has(id)) } }
}

/** Facts in which everything left unsaid is at its best: checks without an answer, and the named rows that an answer leaves out. */
export function withBestAnswers(facts: Facts, best: Facts['answers'], asked: Asked): Facts {
  const answers: Record<string, readonly Answer[]> = { ...best }
  for (const [id, said] of Object.entries(facts.answers)) {
    const known = asked.checks.get(id)
    // Of a check answered once per copy, whose rows would they be?
    const named = known?.check.kind === 'list' && known.check.of !== undefined && known.per === undefined
    const [base] = best[id] ?? []
    const rest = named && base ? missingRows(said, base) : null
    answers[id] = rest ? [...said, rest] : said
  }
  return { ...facts, answers }
}
