import type { Check } from '../../model/Check.ts'
import type { CheckId } from '../../model/Expression.ts'
import { align, type Alignment } from './align.ts'
import { likeness } from './likeness.ts'

/** Below this two questions are two questions. */
const ALIKE = 0.7

/** `7.updated` of row 7 is `updated` in any row. */
const ownName = (id: CheckId): string => id.slice(id.lastIndexOf('.') + 1)

/** Which checks of a row are the same: by their name within it, else by their question. 检查点的对应 */
export const matchChecks = (before: readonly Check[], after: readonly Check[]): Alignment<Check> =>
  align(
    before,
    after,
    [({ id, kind }) => `${ownName(id)}\n${kind}`, ({ ask, kind }) => `${ask}\n${kind}`, ({ id }) => ownName(id), ({ ask }) => ask],
    (a, b) => {
      const alike = a.kind === b.kind ? likeness(a.ask, b.ask) : 0
      return alike < ALIKE ? 0 : alike
    },
  )
