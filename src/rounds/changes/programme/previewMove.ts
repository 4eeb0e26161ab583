import { CalendarNotCovered } from '../../../calendar/CalendarNotCovered.ts'
import { LawNotInForce } from '../../../calendar/law/InformationLaw.ts'
import { compile } from '../../../engine/compile.ts'
import { compareProgrammes } from '../../../engine/differences/compareProgrammes.ts'
import { findingEffects, type EffectMeans, type FoundEffects } from '../../../engine/differences/effects/effectsOf.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import { Refusal } from '../../../model/Refusal.ts'
import type { Db } from '../../../store/Db.ts'
import { findProgrammes } from '../../../store/queries/programmes.ts'
import { findRound, type RoundRow } from '../../../store/queries/rounds.ts'
import type { Store } from '../../../store/Store.ts'
import { publishedProgramme } from '../../life/terms/publishedProgramme.ts'
import type { ScoredNow } from '../ScoredNow.ts'
import type { LaterWording, MoveEffects } from './MoveSheet.ts'
import { sha256 } from './sha256.ts'

/** Effects that were found, and how the new wording takes each unit. 看到的影响 */
export interface MoveShown {
  readonly effects: MoveEffects
  readonly taken: FoundEffects['taken']
}

/** Others are served while it is looked; it is told how far that is. 分段计算 */
export interface Pace {
  readonly pause: () => Promise<void>
  readonly tell: (done: number, of: number) => void
}

/** Nobody waits beside it. 一次算完 */
export const AT_ONCE: Pace = { pause: () => Promise.resolve(), tell: () => undefined }

/** Published wordings of a round's programme that are later than its own. 可换用的新版 */
export async function laterWordings(
  db: Db,
  { programme }: Pick<RoundRow, 'programme'>,
): Promise<{ readonly from: LaterWording; readonly later: readonly LaterWording[] }> {
  const [own] = await findProgrammes(db, programme)
  if (!own) throw new Error(`The programme ${programme} of a round was never published.`)
  const lineOf = ({ hash, version, title, publishedAt }: typeof own): LaterWording => ({ hash, version, title, publishedAt })
  const all = await findProgrammes(db, own.id)
  return { from: lineOf(own), later: all.filter(({ id, version }) => id === own.id && version > own.version).map(lineOf) }
}

/**
 * What a round would come to by a later wording of its programme, unit by unit and why; nothing is written. 换版预览
 *
 * The digest is of all that is shown: the same is accepted, or nothing.
 */
export async function previewMove(
  store: Pick<Store, 'db'>,
  { round, to }: { readonly round: string; readonly to: string },
  now: ScoredNow,
  { pause, tell }: Pace = AT_ONCE,
  means: EffectMeans = {},
): Promise<MoveShown> {
  const row = await findRound(store.db, round)
  if (!row) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
  const { from, later } = await laterWordings(store.db, row)
  const wording = later.find(({ hash }) => hash === to)
  if (!wording) throw new Refusal('invalid', 'wording-not-later', '只能换用本方案更新的一版。请先在“考核方案”里发布新版，再在这里选它。')
  const [before, after] = [await publishedProgramme(store.db, row.programme), await publishedProgramme(store.db, to)]
  const comparison = compareProgrammes(before, after)
  const steps = findingEffects(compile(before), compile(after), comparison, now.facts, { scored: now.alone, ...means })
  try {
    for (;;) {
      const step = steps.next()
      if (step.done) {
        const { effects, taken } = step.value
        const shown = { from, to: wording, differences: comparison.differences, units: effects.units, fresh: effects.fresh }
        return { effects: { revision: now.revision, digest: digestOfShown({ ...shown, receipt: now.receipt }), ...shown }, taken }
      }
      tell(step.value, now.facts.units.length * 2)
      await pause()
    }
  } catch (error) {
    if (error instanceof CalendarNotCovered || error instanceof LawNotInForce)
      throw new Refusal(
        'conflict',
        'move-calendar',
        `${error.message}。新版用到的日子批次的日历里没有，不能换用。请先核对新版的期限和工作日历。`,
      )
    throw error
  }
}

/** Unit by unit: the effects on a province are never one text in memory. */
const digestOfShown = ({ units, ...rest }: Omit<MoveEffects, 'revision' | 'digest'> & { readonly receipt: string }): string =>
  sha256(canonicalJson({ ...rest, units: units.map((unit) => sha256(canonicalJson(unit))) }))
