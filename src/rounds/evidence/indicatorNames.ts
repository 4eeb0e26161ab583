import type { CheckId } from '../../model/Expression.ts'
import { viewProgramme } from '../../programme/views/ProgrammeView.ts'
import type { Db } from '../../store/Db.ts'
import { programmeFor } from '../life/terms/termsOf.ts'
import { Recent } from '../life/terms/Recent.ts'

const known = new Recent<ReadonlyMap<CheckId, string>>(24)

/** What the row of the notice is called to which each check belongs; a check of the whole programme by what it asks. 检查点所属指标 */
export const indicatorNames = (db: Db, programme: string): Promise<ReadonlyMap<CheckId, string>> =>
  known.of(programme, async () => {
    const { compiled } = await programmeFor(db, programme, {})
    const names = new Map(compiled.programme.checks.map(({ id, ask }) => [id, ask]))
    for (const { node } of viewProgramme(compiled.programme).visits) for (const { id } of node.checks) names.set(id, node.name)
    return names
  })
