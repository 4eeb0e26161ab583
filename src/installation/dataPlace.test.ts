import { describe, expect, it } from 'vitest'
import { dataPlace } from './dataPlace.ts'

const machine = { env: {}, platform: 'linux', isRoot: false, home: '/home/li' }

describe('dataPlace', () => {
  it.each([
    [machine, '/home/li/.local/share/mingjing/installation'],
    [{ ...machine, env: { XDG_DATA_HOME: '/data/li' } }, '/data/li/mingjing/installation'],
    [{ ...machine, isRoot: true, home: '/root' }, '/var/lib/mingjing/installation'],
    [{ ...machine, platform: 'darwin', home: '/Users/li' }, '/Users/li/Library/Application Support/Mingjing/installation'],
    [{ ...machine, env: { MINGJING_DATA: '/srv/mingjing' } }, '/srv/mingjing'],
  ])('is where such data belongs on the machine', (on, folder) => {
    expect(dataPlace('installation', undefined, on).folder).toBe(folder)
  })

  it('is what was typed, before the environment', () => {
    expect(dataPlace('installation', '/mnt/data', { ...machine, env: { MINGJING_DATA: '/srv' } }).folder).toBe('/mnt/data')
  })

  it('takes a demonstration into no database that was named for real work', () => {
    const on = { ...machine, env: { DATABASE_URL: 'postgres://db/mingjing' } }
    expect(dataPlace('installation', undefined, on).databaseUrl).toBe('postgres://db/mingjing')
    expect(dataPlace('demonstration', undefined, on).databaseUrl).toBeUndefined()
  })
})
