import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { putRecords } from '../../store/queries/matrix.ts'
import { insertDraw } from '../../store/queries/planned.ts'
import { inParts } from '../../store/queries/inParts.ts'
import { holdMembers, listMembers } from '../../store/queries/roster.ts'
import { findRound, raiseRevision } from '../../store/queries/rounds.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { drawnOf, drawUnits, refsOf, takeDrawn, type AskedDraw } from '../planning/drawUnits.ts'
import { refuseNoDrawPaper } from '../planning/refuseNoDrawPaper.ts'
import { scoreAgain } from './changeMatrix.ts'

/** Draws in an opened round, by a seed that is kept and shown, or takes what was drawn elsewhere: whom it does not name is not drawn. 批次中抽签 */
export function drawInRound(
  store: Store,
  actor: Actor,
  { round, draw: id, count, seed, list }: { readonly round: string; readonly draw: string } & AskedDraw,
): Promise<readonly string[]> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const terms = await termsOf(tx, round)
    const draw = terms.compiled.programme.draws.find((one) => one.id === id)
    if (!draw) throw new Refusal('not-found', 'no-draw', '方案里没有这次抽查，请刷新页面再选。')
    await refuseNoDrawPaper(tx, list, (await findRound(tx, round))?.unit ?? '')
    const order = await listMembers(tx, round)
    const held = new Map((await holdMembers(tx, round, order.map(({ unit }) => unit))).map((member) => [member.unit, member.record])) // prettier-ignore
    const roster = order.map(({ unit, record: before }) => held.get(unit) ?? before)
    const done = list ? takeDrawn(draw, roster, list) : drawUnits(draw, roster, { count, seed: seed ?? store.newId() })
    const changed = roster.flatMap((unit) => {
      const drawn = drawnOf(draw, done, unit)
      return Object.keys(drawn).length === 0 ? [] : [{ ...unit, drawn: { ...unit.drawn, ...drawn } }]
    })
    await putRecords(tx, round, changed)
    for (const part of inParts(changed, 200)) await scoreAgain({ tx }, terms, part)
    await insertDraw(tx, round, { ...done, id: store.newId(), by: actor.id, byName: actor.name, at })
    await raiseRevision(tx, round)
    await announce(tx, { kind: 'round', round })
    record({ act: 'round.draw', on: { kind: 'round', id: round }, refs: refsOf({ ...done, draw: id }) })
    return done.drawn
  })
}
