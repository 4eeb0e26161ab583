import { expect, it } from 'vitest'
import { newStore } from '../../../../test/store.ts'
import { countTry } from './countTry.ts'

it('makes nobody wait for who tries in the same moment and is counted first', async () => {
  const store = await newStore()
  const key = { kind: 'address', of: '10.0.0.9' } as const
  store.setClock('2026-11-22T02:00:00.500Z')
  await countTry(store, [key])
  store.setClock('2026-11-22T02:00:00.100Z')
  await expect(countTry(store, [key])).resolves.toMatchObject({ slows: false })
})
