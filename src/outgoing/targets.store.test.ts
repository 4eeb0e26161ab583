import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newStore, someone } from '../../test/store.ts'
import { listOutgoingTargets, outgoingTargetsFor } from '../store/queries/outgoing.ts'
import { allowOutgoing, endOutgoing, tryOutgoing } from './targets.ts'

const webhook = { host: 'Hook.Example.gov.cn', port: 443, use: 'service' as const, privateAllowed: false, purpose: '逾期提醒推送' }

describe('targets', () => {
  it('are allowed by name, once, and ended', async () => {
    const store = await newStore()
    const id = await allowOutgoing(store, someone('administrator'), webhook)
    await expect(allowOutgoing(store, someone('administrator'), webhook)).rejects.toMatchObject({ code: 'outgoing-twice' })
    expect(await listOutgoingTargets(store.db)).toMatchObject([{ id, host: 'hook.example.gov.cn', port: 443, by: 'someone' }])
    await endOutgoing(store, someone('administrator'), id)
    expect(await listOutgoingTargets(store.db)).toEqual([])
    await expect(endOutgoing(store, someone('administrator'), id)).rejects.toMatchObject({ code: 'no-outgoing' })
  })

  it.each([
    ['https://a.gov.cn/x', 'outgoing-host'],
    ['*.gov.cn', 'outgoing-host'],
    ['a b', 'outgoing-host'],
    ['0x7f.1', 'outgoing-host'],
    ['', 'outgoing-host'],
    ['169.254.169.254', 'outgoing-never'],
  ])('do not take “%s”', async (host, code) => {
    const store = await newStore()
    await expect(allowOutgoing(store, someone(), { ...webhook, host })).rejects.toMatchObject({ code })
  })

  it('are of a use: a website stands beside a server of the same name, with every port where it is out there', async () => {
    const store = await newStore()
    await allowOutgoing(store, someone(), webhook)
    await allowOutgoing(store, someone(), { ...webhook, use: 'site', port: null })
    await expect(allowOutgoing(store, someone(), { ...webhook, use: 'site', port: null })).rejects.toMatchObject({ code: 'outgoing-twice' })
    expect((await outgoingTargetsFor(store.db, 'site')).map(({ port }) => port)).toEqual([null])
    expect((await outgoingTargetsFor(store.db, 'service')).map(({ port }) => port)).toEqual([443])
    await expect(allowOutgoing(store, someone(), { ...webhook, port: null })).rejects.toMatchObject({ code: 'outgoing-port' })
    await expect(allowOutgoing(store, someone(), { ...webhook, use: 'site' })).rejects.toMatchObject({ code: 'outgoing-port' })
  })

  it('of websites inside name their ports one by one', async () => {
    const store = await newStore()
    const inside = { ...webhook, use: 'site' as const, privateAllowed: true }
    for (const port of [443, 8080]) await allowOutgoing(store, someone(), { ...inside, port })
    await expect(allowOutgoing(store, someone(), { ...inside, port: 8080 })).rejects.toMatchObject({ code: 'outgoing-twice' })
    await expect(allowOutgoing(store, someone(), { ...inside, port: null })).rejects.toMatchObject({ code: 'outgoing-port' })
    // An address of the office’s own network would be meant without a word more.
    const address = { ...inside, host: '10.1.2.3', port: null, privateAllowed: false }
    await expect(allowOutgoing(store, someone(), address)).rejects.toMatchObject({ code: 'outgoing-site-inside' })
    expect((await outgoingTargetsFor(store.db, 'site')).map(({ port }) => port)).toEqual([443, 8080])
  })

  it('take a Chinese domain in the form that the network knows', async () => {
    const store = await newStore()
    await allowOutgoing(store, someone(), { ...webhook, host: '示例县.政务' })
    expect((await listOutgoingTargets(store.db))[0]?.host).toMatch(/^xn--/u)
  })

  it('are tried by connecting once', async () => {
    const store = await newStore()
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const id = await allowOutgoing(store, someone(), { ...webhook, host: '127.0.0.1', port: (server.address() as AddressInfo).port })
    expect(await tryOutgoing(store, id)).toEqual({ address: '127.0.0.1' })
  })
})
