import { describe, expect, it } from 'vitest'
import { OptionsError, readOptions, refuseForDemonstration } from './options.ts'

const NOTHING = { empty: false, help: false, demonstration: false, trustedProxies: [] }

describe('readOptions', () => {
  it.each([
    { given: [], read: {} },
    { given: ['--port', '9000'], read: { port: 9000 } },
    { given: ['--port=9000'], read: { port: 9000 } },
    { given: ['--programmes', '我的方案'], read: { programmes: '我的方案' } },
    { given: ['--demo', '演示'], read: { demonstration: true, data: '演示' } },
    { given: ['--help'], read: { help: true } },
    { given: ['--data=考核=数据'], read: { data: '考核=数据' } },
    { given: ['--empty', '--host', '0.0.0.0'], read: { empty: true, host: '0.0.0.0' } },
    { given: ['--data', 'd', '--host', 'kaohe.county.gov.cn'], read: { data: 'd', host: 'kaohe.county.gov.cn' } },
    { given: ['--empty', '--tls', 'a.pem', 'b.pem'], read: { empty: true, tls: { certificate: 'a.pem', key: 'b.pem' } } },
    {
      given: ['--empty', '--trusted-proxy', '10.1.2.3', '--trusted-proxy=10.2.0.0/16', '--trusted-proxy', 'fd00::/8'],
      read: { empty: true, trustedProxies: ['10.1.2.3', '10.2.0.0/16', 'fd00::/8'] },
    },
  ])('reads $given', ({ given, read }) => {
    expect(readOptions(given)).toEqual({ ...NOTHING, ...read })
  })

  it.each([
    [['--port'], '1 到 65535 之间的整数'],
    [['--port', 'abc'], '1 到 65535 之间的整数'],
    [['--port', '0'], '1 到 65535 之间的整数'],
    [['--port', '70000'], '1 到 65535 之间的整数'],
    [['--port='], '1 到 65535 之间的整数'],
    [['--port', '1', '--port', '2'], '写了两次'],
    [['--programmes'], '装方案的文件夹'],
    [['--data'], '数据文件夹'],
    [['--data', '--empty'], '数据文件夹'],
    [['--empty=yes'], '不认识的参数'],
    [['--demo'], '放演示数据的文件夹'],
    [['--demo', 'a', '--data', 'b'], '只能写一个'],
    [['--data', 'b', '--demo', 'a'], '只能写一个'],
    [['--demo', 'a', '--empty'], '请只写一个'],
    [['--empty', '--host', '256.1.1.1'], '本机的一个网络地址'],
    [['--empty', '--host', '-x'], '本机的一个网络地址'],
    [['--empty', '--tls', 'a.pem'], '证书和私钥两个文件'],
    [['--empty', '--trusted-proxy', '10.1.2'], '代理服务器的地址或网段'],
    [['--empty', '--trusted-proxy', '0.0.0.0/0'], '代理服务器的地址或网段'],
    [['--prot', '1'], '--prot'],
  ])('refuses %j with one sentence in Chinese', (given, sentence) => {
    expect(() => readOptions(given)).toThrow(OptionsError)
    expect(() => readOptions(given)).toThrow(sentence)
  })

  it.each([
    [['--host', '0.0.0.0'], '请去掉 --host'],
    [['--tls', 'a', 'b'], '请去掉 --tls'],
    [['--trusted-proxy', '10.1.2.3'], '请去掉 --trusted-proxy'],
  ])('%j is refused to a demonstration, which stays on this machine', (given, sentence) => {
    expect(() => refuseForDemonstration(readOptions(given))).toThrow(sentence)
  })
})
