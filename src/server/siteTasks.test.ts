import { describe, expect, it } from 'vitest'
import type { SiteSummary } from '../sites/registry/readSites.ts'
import { siteTasks } from './siteTasks.ts'

const SITE: SiteSummary = {
  ...{ id: 'a', name: '示例县政府网站', unit: 'u', unitName: '示例县政府', front: 'https://www.example.gov.cn/' },
  hosts: [{ host: 'www.example.gov.cn', allowed: true, privateAllowed: false, ports: [] }],
  columns: { all: 9, placed: 9 },
  last: { run: 'r', at: '2026-11-01T00:00:00.000Z', origin: 'asked', pages: 9, brokenLinks: 0, passed: 9, failed: 0, cantTell: 0 },
  ...{ running: null, dueAt: null, asksRevamp: false, retired: false },
}
const OFFICE = { manages: true, allows: false }
const KEEPER = { manages: false, allows: true }
const told = (change: Partial<SiteSummary>, rights = OFFICE) =>
  siteTasks({ ...SITE, ...change }, rights).map(({ text, link }) => `${text} ${link}`)

describe('siteTasks', () => {
  it('say nothing of a website that is as it should be', () => {
    expect([...told({}), ...told({}, KEEPER)]).toEqual([])
  })

  it('ask who looks after it whether it was rebuilt, at the run that asks', () => {
    expect(told({ asksRevamp: true })).toEqual(['示例县政府网站是不是改版了？请看过再回答 /sites/a/runs/r'])
    expect(told({ asksRevamp: true }, KEEPER)).toEqual([])
  })

  it('tell of columns without an address once a run has looked for them', () => {
    const columns = { all: 9, placed: 5 }
    expect(told({ columns })).toEqual(['示例县政府网站有 4 个栏目没有确认网址 /sites/a/match'])
    expect(told({ columns, last: null })).toEqual([])
  })

  it('tell an administrator of a site that waits for him, and nobody else', () => {
    const hosts = SITE.hosts.map((host) => ({ ...host, allowed: false }))
    expect(told({ hosts }, KEEPER)).toEqual(['示例县政府网站等您允许访问，允许以后才能检查 /sites/a'])
    expect(told({ hosts })).toEqual([])
    const elsewhere = { host: 'fgw.example.gov.cn', allowed: false, privateAllowed: false, ports: [] }
    expect(told({ hosts: [...SITE.hosts, elsewhere] }, KEEPER)).toEqual([])
  })

  it('say nothing of a website that is looked after no more', () => {
    expect(told({ asksRevamp: true, retired: true })).toEqual([])
  })
})
