import { createServer } from 'node:net'
import { randomUUID } from 'node:crypto'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { emptyDatabase, onServer } from '../../test/store.ts'
import { addressInWords } from './Address.ts'
import { connectRefusal } from './connectRefusal.ts'
import { openServer } from './openServer.ts'

const refusalOf = (url: string) =>
  openServer(url).then(
    () => expect.fail('it was opened'),
    (error: unknown) => error,
  )

const loopback = (port: number, search = '') => `postgres://li:geheim@127.0.0.1:${port}/mingjing${search}`

/** Somebody who says these bytes to whoever connects. */
async function speaker(bytes: Buffer): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : expect.fail('no port')
}

/** An error as PostgreSQL sends it. */
function errorMessage(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`)
  const head = Buffer.alloc(5, 'E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}

describe('openServer', () => {
  it('takes an empty UTF8 database whose owner asks, and warns of one that forgets on a power cut', async () => {
    expect(await openServer(await emptyDatabase())).toEqual([expect.stringContaining('fsync')])
  })

  it.each([
    ['wrong-password', '28P01', '用户名或密码'],
    ['login-refused', '28000', 'pg_hba.conf'],
    ['no-such-database', '3D000', '建好'],
    ['database-starting', '57P03', '稍候'],
    ['too-many-connections', '53300', '连接用完'],
  ])('says %s in one sentence without the password', async (code, state, words) => {
    const refusal = await refusalOf(loopback(await speaker(errorMessage(state, 'password geheim')), '?sslmode=disable'))
    expect(refusal).toMatchObject({ kind: 'unavailable', code, message: expect.stringContaining(words) as string })
    expect(String(refusal)).not.toContain('geheim')
  })

  it('says that a server is not running', async () => {
    expect(await refusalOf(loopback(1))).toMatchObject({
      code: 'nobody-listens',
      message: expect.stringContaining('127.0.0.1:1/mingjing') as string,
    })
  })

  it('says that a server has no encryption where some is asked', async () => {
    expect(await refusalOf(loopback(await speaker(Buffer.from('N')), '?sslmode=require'))).toMatchObject({ code: 'no-tls' })
  })

  it.each(['nonsense', 'mysql://li:geheim@h/d', 'postgres://li:ge@heim@@[::/d', ''])(
    'says that an address is malformed: %s',
    async (url) => {
      expect(await refusalOf(url)).toMatchObject({ code: 'malformed-address' })
    },
  )

  it('refuses a database that cannot hold Chinese', async () => {
    const url = await emptyDatabase(`template template0 encoding 'LATIN1' locale 'C'`)
    expect(await refusalOf(url)).toMatchObject({ code: 'not-utf8', message: expect.stringContaining('LATIN1') as string })
  })

  it('refuses a user who may not make tables', async () => {
    const url = await emptyDatabase()
    const role = `r_${randomUUID().replaceAll('-', '')}`
    await onServer(`create role ${role} login`)
    onTestFinished(() => onServer(`drop role ${role}`))
    expect(await refusalOf(url.replace('mingjing@', `${role}@`))).toMatchObject({ code: 'no-rights' })
  })

  it('says that there is no such database on a real server', async () => {
    const url = `postgres://mingjing@/nowhere?host=${encodeURIComponent(inject('postgres'))}`
    expect(await refusalOf(url)).toMatchObject({ code: 'no-such-database' })
  })
})

describe('connectRefusal', () => {
  const fault = (code: string) => Object.assign(new Error('geheim'), { code, syscall: 'getaddrinfo' })

  it.each([
    ['no-such-host', 'ENOTFOUND'],
    ['no-answer', 'ETIMEDOUT'],
    ['untrusted-certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['no-rights', '42501'],
    ['database-away', 'ECONNRESET'],
    ['disk-full', '53100'],
  ])('calls it %s', (code, said) => {
    expect(connectRefusal(fault(said), loopback(1))).toMatchObject({ code })
  })

  it('leaves our own faults alone', () => {
    expect(connectRefusal(new TypeError('x is not a function'), loopback(1))).toBeNull()
    expect(connectRefusal(Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }), loopback(1))).toBeNull()
  })
})

describe('addressInWords', () => {
  it('shows neither user nor password', () => {
    expect(addressInWords('postgres://li:geheim@10.1.2.3:5433/%E6%98%8E%E9%95%9C')).toBe('10.1.2.3:5433/明镜')
    expect(addressInWords('postgres://li:geheim@/mingjing?host=%2Frun%2Fpostgresql')).toBe('/run/postgresql/mingjing')
    expect(addressInWords('postgres://li:ge heim')).not.toContain('heim')
  })
})
