import { expect, it } from 'vitest'
import { atMost } from './atMost.ts'

it('begins no more at once than it may, and lets the next in when one ends, however it ends', async () => {
  const inTurn = atMost(2)
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const work = (name: string) =>
    inTurn(() => {
      begun.push(name)
      return new Promise<string>((resolve, reject) => ends.set(name, (error) => (error ? reject(error) : resolve(name))))
    })
  const [a, b, c] = [work('a'), work('b'), work('c')]
  expect(begun).toEqual(['a', 'b'])
  ends.get('a')?.(new Error('broken'))
  await expect(a).rejects.toThrow('broken')
  await expect.poll(() => begun).toEqual(['a', 'b', 'c'])
  ends.get('b')?.()
  ends.get('c')?.()
  await expect(Promise.all([b, c])).resolves.toEqual(['b', 'c'])
})
