import { describe, expect, it } from 'vitest'
import { AskError } from '../../ask.ts'
import { faultAfterEdit } from './faultAfterEdit.ts'

const LINES = ['“新名称”没有填写。', '“生效日期”没有填写。', '“理由”没有填写。']
const several = new AskError('填写的内容有3处不对，请逐处修改。', 'invalid-input', LINES, 400)

describe('a refusal', () => {
  it('of one thing is over once something is changed', () => {
    expect(faultAfterEdit(new AskError('这个首页已经登记。', 'site-taken'), '首页网址')).toBeNull()
    expect(faultAfterEdit(new AskError('“名称”没有填写。', 'invalid-input', ['“名称”没有填写。']), '网站名称')).toBeNull()
  })

  it('of several things keeps those of other fields', () => {
    const left = faultAfterEdit(several, '新名称')
    expect(left).toMatchObject({ message: '填写的内容还有几处不对，请逐处修改。', details: LINES.slice(1) })
    expect(left && faultAfterEdit(left, '理由')).toMatchObject({ message: LINES[1], details: [LINES[1]] })
    expect(faultAfterEdit(several, '备注')).toBe(several)
  })

  it('that is none, for nobody answered, stays until it is sent again', () => {
    const unreachable = new AskError('连不上。', 'unreachable')
    expect(faultAfterEdit(unreachable, '名称')).toBe(unreachable)
  })
})
