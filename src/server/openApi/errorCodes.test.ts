import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../../scripts/run.mjs'
import { findErrorCodes, type FoundCode } from '../../../test/errorCodes.ts'
import { STATUS_OF } from '../routing/faults.ts'

/** What is answered without a refusal: before any route, and when we are at fault. */
const OURS: readonly FoundCode[] = [
  {
    kind: '',
    code: 'internal',
    message: '程序内部出错，这一步没有完成。请刷新再试；仍然不行，请把出错编号 … 告诉维护人员，日志里有它的经过。',
    file: '',
  },
  { kind: '', code: 'wrong-host', message: '没有这个网址。请用管理员公布的网址打开。', file: '' },
]

const statusOf = ({ code, kind }: FoundCode): string =>
  code === 'internal' ? '500' : code === 'wrong-host' ? '421' : String((STATUS_OF as Readonly<Record<string, number>>)[kind] ?? '')

const codes = [...findErrorCodes(), ...OURS]
const names = [...new Set(codes.map(({ code }) => code))].sort()
const of = (name: string) => codes.filter(({ code }) => code === name)
const distinct = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ''))]

it('the list of error codes is not stale', async () => {
  const rows = names.map((code) => ({ code, statuses: distinct(of(code).map(statusOf)).map(Number) }))
  const text = `/** Every code that an answer may carry. Generated from the refusals in src/ by \`npm run generate\`. */
export const ERROR_CODES: readonly { readonly code: string; readonly statuses: readonly number[] }[] = ${JSON.stringify(rows, null, 1)}
`
  await expect(text).toMatchFileSnapshot('errorCodes.generated.ts')
})

it('the manual’s chapter of error codes is not stale', async () => {
  const rows = names.map((code) => {
    const said = distinct(of(code).map(({ message }) => message)).map((message) => message.replaceAll('|', '\\|').replaceAll('\n', ' '))
    return `| \`${code}\` | ${distinct(of(code).map(statusOf)).join('、')} | ${said.join('<br>')} |`
  })
  const text = `# 出错代码

接口出错时的答复是 \`{ "code", "message", "details" }\`：\`code\` 固定不变，供程序判断；\`message\` 是给使用者看的一句话，措辞可能改进；
\`details\` 在有几处不对时每处一句。下表由程序的源代码生成（\`npm run generate\`），“…”处是当时的名称或数值。“状态”是 HTTP 状态码；命令行遇到同样的情形说同样的话。

| 代码 | 状态 | 说明 |
|---|---|---|
${rows.join('\n')}
`
  await expect(text).toMatchFileSnapshot(join(ROOT, 'docs/manual/error-codes.md'))
})
