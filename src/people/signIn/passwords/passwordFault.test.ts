import { describe, expect, it } from 'vitest'
import { passwordFault } from './passwordFault.ts'

const ZHANG = { login: 'zhangsan', name: '张三' }

describe('passwordFault', () => {
  it.each(['春天的小河向东流去了吗', 'correct horse battery', 'xk29-wwpq-77', 'Tianmen5haoLou', '窗外那棵银杏树2026年'])(
    'takes %s',
    (password) => {
      expect(passwordFault(password, ZHANG)).toBeNull()
    },
  )

  it.each([
    ['短了', '太短'],
    ['九个字符的密码没有', '太短'],
    ['x'.repeat(129), '太长'],
    ['ZhangSan-is-here-7', '登录名或姓名'],
    ['ｚｈａｎｇｓａｎ＃xkwp', '登录名或姓名'],
    ['今天张三在办公室里', '太短'],
    ['今天张三在县政府办公室', '登录名或姓名'],
    ['13812345678', '只有数字'],
    ['aaaaaaaaaaaa', '很多人'],
    ['abcabcabcabc', '很多人'],
    ['qwertyuiop', '很多人'],
    ['Admin@123456', '很多人'],
    ['Abc@12345678', '很多人'],
    ['P@ssw0rd2026', '很多人'],
    ['zwgk@2026!!', '很多人'],
    ['1qaz2wsx3edc', '很多人'],
    ['woaini5201314', '很多人'],
    ['mingjing2026', '很多人'],
  ])('refuses %s', (password, because) => {
    expect(passwordFault(password, ZHANG)).toContain(because)
  })
})
