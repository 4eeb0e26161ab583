import { gunzipSync } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { given, SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { withProgramme } from '../../../test/smallProgramme.ts'
import { someone } from '../../../test/store.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { unitResultData } from '../../engine/receipt.ts'
import { answerChecks } from '../../rounds/life/answers/answerChecks.ts'
import { readPack, writeSettled } from '../../rounds/settling/packs.ts'
import { scoreForSettling } from '../../rounds/settling/ScoredForSettling.ts'
import { scoreChanged } from '../results/scoreChanged.ts'
import type { World } from '../World.ts'
import { shelfScoring } from './shelfScoring.ts'

const UNITS = ['甲镇', '乙镇', '丙镇'] as const

/** A row that looks at the group, so that units are scored once more when all stand beside each other. */
const LOOKS = `  - code: "2"
    name: 排名加分
    lines:
      - {earn: 'max(0, 2 - place("1", group) / 2)', clause: 未公开扣1分}
`
const base = withProgramme('')
const looking = { ...base, 'scorecards/card.yaml': `${base['scorecards/card.yaml'] ?? ''}${LOOKS}` }

describe('settling with what a server has scored already', () => {
  it.each([
    ['each unit stands alone', base],
    ['a row looks at the group', looking],
  ])('writes the very files that are written where nothing was scored before, where %s', async (_, files) => {
    const store = await smallRound(files, UNITS)
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given(), given({ unit: '乙镇', value: '否' })] })
    const kept = await scoreChanged(store, SMALL_ROUND, null)
    const keptRound = () => Promise.resolve({ kept })
    const there = await shelfScoring({ keptRound } as unknown as Pick<World, 'keptRound'>)(store, SMALL_ROUND)
    const here = await scoreForSettling(store, SMALL_ROUND)
    const written = await writeSettled(store.blobs, there, [])
    expect(await writeSettled(store.blobs, here, [])).toEqual(written)
    // One text for whoever unpacks it, and each unit as it was scored.
    const pack = written.files['甲镇'] ?? ''
    const stream = await store.blobs.get(pack)
    const text = stream ? gunzipSync(await buffer(stream)).toString('utf8') : ''
    expect(text.split('\n')).toHaveLength(UNITS.length + 1)
    const lines = await readPack(store.blobs, pack)
    expect(lines.map(({ unit, facts }) => ({ unit, facts }))).toEqual(here.facts.units)
    expect(lines.map(({ result }) => canonicalJson(result))).toEqual(
      here.standings.results.map((result) => canonicalJson(unitResultData(result))),
    )
  })
})
