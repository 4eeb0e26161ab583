import { compile } from '../../dist/engine/compile.js'
import { compareProgrammes } from '../../dist/engine/differences/compareProgrammes.js'
import { effectsOf } from '../../dist/engine/differences/effects/effectsOf.js'
import { termsOf } from '../../dist/rounds/life/terms/termsOf.js'
import { timed } from '../store/measures.mjs'

/** What a wording that takes more for a row not updated would do to every unit: the two compared, and the round under both. In milliseconds. */
export async function newVersion(store, round, facts) {
  const { compiled } = await termsOf(store.db, round)
  const { programme } = compiled
  const changed = JSON.parse(JSON.stringify(programme).replaceAll('"未更新扣1分"', '"未更新扣2分"'))
  const after = compile({ ...changed, notice: programme.notice })
  return timed(() => effectsOf(compiled, after, compareProgrammes(programme, after.programme), facts))
}
