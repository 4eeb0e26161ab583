import { describe, expect, it } from 'vitest'
import { machineIo } from '../machineIo.ts'
import { run } from '../run.ts'

async function checked(...words: readonly string[]) {
  let [out, err] = ['', '']
  const io = { ...machineIo(), isWatched: false, out: (more: string) => void (out += more), err: (more: string) => void (err += more) }
  return { code: await run(['site', 'check', ...words], io), out, err }
}

describe('A site on this machine', () => {
  it.each(['http://127.0.0.1:9/', 'http://[::1]:9/', 'http://192.168.1.1/', 'http://169.254.169.254/', 'http://0x7f000001/'])(
    'is not checked at %s where nobody allowed it, and the way is told',
    async (site) => {
      const { code, out, err } = await checked(site)
      expect({ code, out }).toEqual({ code: 5, out: '' })
      expect(err).toMatch(/没有访问 .*本机、内网或保留的地址。确实要检查它的，加上 --allow /u)
    },
  )

  it.each(['http://127.0.0.1:9/', '127.0.0.1:9', 'a.gov.cn/gk', 'u@a.gov.cn', ' '])(
    'is allowed by the name of its host, not by %s',
    async (host) => {
      const { code, err } = await checked('http://127.0.0.1:9/', '--allow', host)
      expect(code).toBe(2)
      expect(err).toContain('--allow 只写主机名')
    },
  )
})
