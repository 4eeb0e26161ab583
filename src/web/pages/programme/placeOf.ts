import type { ProgrammeSheet } from '../../api.ts'
import { present } from '../../search.ts'

/** Where on the programme's page a row, a line or a rule of grading is shown, as the address has it. */
export function placeOf(programme: ProgrammeSheet, key: string) {
  const card = programme.cards.find(({ id }) => key.startsWith(`${id}/`))
  const tab = card ? undefined : key.startsWith('grades') ? ('grades' as const) : ('total' as const)
  return present({ tab, card: card?.id, at: key })
}
