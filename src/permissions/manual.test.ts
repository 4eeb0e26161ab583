import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../scripts/run.mjs'
import { roleInWords, ROLES } from '../model/Role.ts'
import type { ActionRule, Reach } from './ActionRule.ts'
import { ACTION_IDS, ACTIONS } from './actions.ts'

const REACH: Readonly<Record<Reach, string>> = {
  subtree: '本单位及下级，所任批次',
  within: '本单位及下级，以及本单位所在的批次',
  around: '本单位及下级，不分批次',
  anywhere: '不限单位',
}

it('the manual’s chapter of permissions is not stale', async () => {
  const rules = ACTION_IDS.map((id): { readonly id: string; readonly rule: ActionRule } => ({ id, rule: ACTIONS[id] }))
  const table = rules.map(({ id, rule: { title, roles, self, reach } }) => {
    const who = [...(self ? ['本人'] : []), ...(roles.length === ROLES.length ? ['全部角色'] : roles.map(roleInWords))].join('、')
    return `| ${title} | ${who} | ${roles.length === 0 ? '本人的' : REACH[reach]} | \`${id}\` |`
  })
  const byRole = ROLES.map((role) => {
    const of = (reads: boolean) =>
      rules.filter(({ rule }) => rule.roles.includes(role) && (rule.reads === true) === reads && rule.roles.length < ROLES.length)
    const said = (list: ReturnType<typeof of>) => (list.length === 0 ? '——' : list.map(({ rule }) => rule.title).join('；'))
    return `| ${roleInWords(role)} | ${said(of(true))} | ${said(of(false))} |`
  })
  const text = `# 权限：谁可以做什么

权限由职责决定。一项**职责**是一个角色、一个单位、一个批次（或全部批次）：它管到这个单位和所有下级单位，管不到同级的邻居。
一个人可以任几项职责；临时代理人在代理期内与被代理人权限相同。职责结束、账号停用，权限当即失效：每一次操作都按当时的职责判定。

- **系统管理员**管系统，不打分；**审计员**看得到管辖范围内的全部记录，什么也不能改；**专家**只看自己评的内容。
- 填报单位只看得到本单位的内容。**无权查看的对象，和不存在的对象，答复完全相同**，不能借此打听。
- 列表不会拒绝，只列出有权查看的内容。
- 备份、设置、外联地址等不属于任何单位的事项，要对**最上级单位**任职才能办理。
- **访问令牌**给程序用：只能做签发时选定的操作，并且只在签发人此刻仍有权做时有效。修改密码等本人的事项不能用令牌办理。
- 演示里没有登录：坐在这台电脑前的人就是虚构的“演示管理员”（系统管理员兼政务公开办），只能从本机打开。

下面两张表由程序的权限表生成（\`npm run generate\`），页面、接口和测试用的是同一张表。

## 按操作

| 操作 | 谁可以 | 范围 | 令牌范围中的名称 |
|---|---|---|---|
${table.join('\n')}

## 按角色

全部角色都能做的（${rules
    .filter(({ rule }) => rule.roles.length === ROLES.length)
    .map(({ rule }) => rule.title)
    .join('、')}）不再列出。

| 角色 | 可以看 | 可以办 |
|---|---|---|
${byRole.join('\n')}
`
  await expect(text).toMatchFileSnapshot(join(ROOT, 'docs/manual/permissions.md'))
})
