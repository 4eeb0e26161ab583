import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startApp, startInstallation } from '../app.ts'
import { newPlace, removePlace } from '../folders.ts'
import { runApp, type App } from '../runApp.ts'
import { mingjing } from '../terminal.ts'

const PROGRAMME = 'changning-2020'

let place: string
beforeAll(() => {
  place = newPlace()
})
afterAll(() => removePlace(place, join(place, 'none')))

/** Ended when the test is over, with what it left in its folder. */
async function started(folder: string): Promise<App> {
  const app = await runApp(folder, ['--data', folder])
  onTestFinished(async () => {
    await app.stop()
    await removePlace(folder, folder)
  })
  return app
}

async function told(app: App, path: string): Promise<unknown> {
  const response = await fetch(app.url + path)
  expect([path, response.status]).toEqual([path, 200])
  return response.json()
}

/** Runs a command that has to succeed. */
async function done(words: readonly string[]): Promise<string> {
  const { code, out, err } = await mingjing(words)
  expect({ words, code, err: code === 0 ? '' : err }).toEqual({ words, code: 0, err: '' })
  return out
}

describe('the demonstration, backed up while it runs', { timeout: 180_000 }, () => {
  it('shows the same receipts and standings where it was restored, and never becomes an installation', async () => {
    const app = await startApp()
    const file = join(place, '演示.mjbackup')
    const folder = join(place, 'demonstration')
    const paths = ['/api/programmes', `/api/programmes/${PROGRAMME}/round`]
    let shown: unknown[]
    try {
      shown = await Promise.all(paths.map((path) => told(app, path)))
      expect(await done(['backup', file, '--data', app.folder])).toContain('已备份到')
      expect(await mingjing(['restore', file, '--data', app.folder])).toMatchObject({
        code: 5,
        err: expect.stringContaining('已经有一套演示的数据') as string,
      })
    } finally {
      await app.stop()
    }
    expect(await done(['restore', file, '--data', folder])).toContain(`npm start -- --data ${folder}`)
    const again = await started(folder)
    expect(await Promise.all(paths.map((path) => told(again, path)))).toEqual(shown)

    const installation = await startInstallation()
    try {
      const over = await mingjing(['restore', file, '--data', installation.folder])
      expect([over.code, over.err]).toEqual([5, expect.stringContaining('演示不能变成正式使用的')])
    } finally {
      await installation.stop()
    }
  })
})
