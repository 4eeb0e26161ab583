import { expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile } from '../../../test/store.ts'
import { claims, roundLeads } from '../../store/schema/index.ts'
import { claimRoutes } from './claims.ts'

const AT = '2026-11-22T01:00:00.000Z'

const store = forFile(async () => {
  const made = await ledRound()
  await made.db.insert(roundLeads).values(['市编办', '市财政局'].map((lead) => ({ round: LED_ROUND, lead, unit: lead })))
  for (const row of ['1', '2'])
    await made.db.insert(claims).values({
      ...{ id: `claim-${row}`, round: LED_ROUND, unit: '市教育局', node: row, check: `${row}.published`, on: '2026-05-01', fields: {} },
      ...{ text: '已公开', proof: ['https://example.gov.cn/1'], state: 'filed' as const, person: 'yi', at: AT, filedBy: 'yi', filedAt: AT },
    })
  return made
})

it('a lead decides about claims of its own rows only, whatever it may read besides (SH-02)', async () => {
  const ask = asked(store(), claimRoutes, {
    li: {
      unit: '市编办',
      duties: [
        ['lead-assessor', ROOT_UNIT],
        ['scoring-group', ROOT_UNIT],
      ],
    },
  })
  const refusing = { version: 1, granted: false, why: '没有依据' }
  const codeOf = async (claim: string) => (await ask('li', 'POST', `/api/claims/${claim}/decide`, refusing)).body.code
  expect(await codeOf('claim-2')).toBe('no-claim')
  expect(await codeOf('claim-1')).not.toBe('no-claim')
})
