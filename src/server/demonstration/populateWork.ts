import { Readable } from 'node:stream'
import { keepFile } from '../../files/keepFile.ts'
import type { Actor } from '../../model/Actor.ts'
import type { Answer } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { SelfCheckStep } from '../../model/SelfCheckStep.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import { attachEvidence } from '../../rounds/evidence/attachEvidence.ts'
import { chance } from '../../rounds/demonstration/chance.ts'
import { answerQuestion } from '../../rounds/talk/answerQuestion.ts'
import { askQuestion } from '../../rounds/talk/askQuestion.ts'
import { addStep, putDrafts, type DraftRow } from '../../store/queries/selfChecks.ts'
import type { Store } from '../../store/Store.ts'
import { BUILDER } from './populate.ts'
import { LATE_UNITS, selfCheckOf } from './unfinished.ts'

/** What is handed on is named by it; nobody compares that of a demonstration. */
const NO_DIGEST = ''

/** Of those who fill in a demonstration. */
const FILLER: Actor = { id: 'demo-filler', name: '演示·填报', role: 'unit-filler' }

/** So many files are laid beside the first cells of a unit, of so many units. */
const FILES = 3
const FILED_UNITS = 2

/** What units have typed, handed on and laid beside in a round whose self-check is under way. 演示：自查办到一半 */
export async function populateSelfChecks(store: Store, round: string, finished: RoundFacts): Promise<void> {
  const at = store.now()
  for (const [index, { unit, facts }] of finished.units.entries()) {
    const state = selfCheckOf(index)
    const steps: readonly SelfCheckStep[] = state === 'filling' ? [] : state === 'submitted' ? ['submit'] : ['submit', 'confirm']
    const said = Object.values(facts.answers).flatMap((answers) => answers.filter(isTyped))
    const typed =
      state === 'confirmed' ? [] : state === 'submitted' ? said : said.filter(({ check }) => chance('自查', unit.name, check) < 0.6)
    await store.transaction(async (tx) => {
      await putDrafts(
        tx,
        typed.map((answer) => draft(round, unit.id, answer, at)),
      )
      for (const step of steps) await addStep(tx, { round, unit: unit.id, step, why: '', by: FILLER.id, at, digest: NO_DIGEST })
    })
    if (index < FILED_UNITS) await layFiles(store, round, unit.id, typed)
  }
}

/** All but a few have reported, in a round whose self-check is over. 演示：自查已结束 */
export async function reportSelfChecks(store: Store, round: string, { units }: RoundFacts): Promise<void> {
  const at = store.now()
  await store.transaction(async (tx) => {
    for (const { unit } of units.slice(LATE_UNITS)) {
      for (const step of ['submit', 'confirm'] as const) {
        await addStep(tx, { round, unit: unit.id, step, why: '', by: FILLER.id, at, digest: NO_DIGEST })
      }
    }
  })
}

/** What a unit could have said itself. */
const isTyped = ({ lane, state, object }: Answer): boolean => lane === 'assessor' && state === 'answered' && object === undefined

const draft = (round: string, unit: string, { check, object = '', value }: Answer, at: string): DraftRow => ({
  ...{ round, unit, check, object, state: 'answered' as const, value: value ?? null, why: null },
  ...{ version: 1, changedBy: FILLER.id, changedAt: at },
})

async function layFiles(store: Store, round: string, unit: string, typed: readonly Answer[]): Promise<void> {
  for (const { check } of typed.slice(0, FILES)) {
    const words = `演示材料\n\n单位：${unit}\n批次：${round}\n检查点：${check}\n\n内容为虚构，只用来看佐证怎样交、怎样看。\n`
    const name = `演示材料-${check.replaceAll(/[^\p{L}\p{N}.-]/gu, '')}.txt`
    const file = await keepFile(store, FILLER, { bytes: Readable.from([Buffer.from(words)]), name, unit })
    const cell = { round, unit, check, object: '', side: 'unit' as const, own: unit }
    await attachEvidence(store, FILLER, { ...cell, of: { file: file.id }, note: '' })
  }
}

/** Two units ask, each at a row of its card; the office has answered one of them. 演示：答疑 */
export async function populateQuestions(store: Store, round: string, programme: Programme, { units }: RoundFacts): Promise<void> {
  const askedOf = askedOfGroups(programme)
  const [first, second] = units.flatMap(({ unit, facts }) => {
    const asked = askedOf(unit.group).checks
    const home = Object.keys(facts.answers).flatMap((check) => asked.get(check)?.home ?? [])[0]
    return home ? [{ unit: unit.id, node: home.code }] : []
  })
  if (!first || !second) return
  const question = await askQuestion(store, FILLER, { round, ...first, text: '去年交过的材料还要再交一次吗？' })
  await answerQuestion(store, BUILDER, { question, text: '不用。在指标下面点“沿用”，选去年的那一份就可以。', saw: null })
  await askQuestion(store, FILLER, { round, ...second, text: '截图里看不清发布日期，能不能附网页地址？' })
}
