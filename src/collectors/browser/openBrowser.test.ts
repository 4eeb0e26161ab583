import { expect, it } from 'vitest'
import { openBrowser, refusalForUser } from './openBrowser.ts'

it('A browser for strangers’ pages is refused to root, with why and what to do', () => {
  expect(refusalForUser(0)).toMatchObject({ code: 'browser-root', message: expect.stringMatching(/root.*隔离.*请换普通用户/u) as string })
  expect(refusalForUser(1000)).toBeNull()
  // Where users have no numbers.
  expect(refusalForUser(undefined)).toBeNull()
})

it.runIf(process.getuid?.() === 0)('Nothing is started as root', async () => {
  await expect(openBrowser({ targets: () => [], userAgent: 'test' })).rejects.toMatchObject({ code: 'browser-root' })
})
