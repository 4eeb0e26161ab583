import { LETTER_STEPS, STEP_AFTER, type LetterStep } from '../../../../../model/FieldTest.ts'
import type { TestEventLine } from '../../../../../server/fieldTestApi.ts'

/** What may happen to the letter next: what was not noted yet, and whose ground was. 接下来可能的事 */
export function nextSteps(events: readonly Pick<TestEventLine, 'kind' | 'isTakenBack'>[]): readonly LetterStep[] {
  const noted = new Set<string>(events.flatMap(({ kind, isTakenBack }) => (isTakenBack ? [] : [kind])))
  const isExcluded = (step: LetterStep) => (step === 'received' && noted.has('returned')) || (step === 'returned' && noted.has('received'))
  return LETTER_STEPS.filter((step) => {
    const before = STEP_AFTER[step]
    return !noted.has(step) && !isExcluded(step) && (before === null || noted.has(before))
  })
}
