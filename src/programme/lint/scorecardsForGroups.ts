import type { Look } from './Report.ts'

/** Every group has one scorecard. 评分表与组别 */
export const scorecardsForGroups: Look = ({ programme, visits }, report) => {
  const groups = programme.groups.map(({ name }) => name)
  const owners = new Map<string, string>()
  for (const card of programme.scorecards) {
    for (const [index, name] of card.for.entries()) {
      const owner = owners.get(name)
      if (!groups.includes(name)) {
        report.error(card, `for.${index}`, {
          code: 'scorecard-group-unknown',
          message: `评分表“${card.name}”是给“${name}”的，单位表里没有这个组`,
          remedy: `请改成单位表里的组名：${groups.join('、')}`,
        })
      }
      if (owner !== undefined) {
        report.error(card, `for.${index}`, {
          code: 'scorecard-duplicate',
          message: `“${name}”有两张评分表：“${owner}”和“${card.name}”`,
          remedy: '一个组只能有一张评分表，请改其中一张的 for',
        })
      }
      owners.set(name, card.name)
    }
  }
  if (programme.scorecards.length > 0 || visits.some(({ node }) => node.card)) {
    for (const group of programme.groups.filter(({ name }) => !owners.has(name))) {
      report.error(group, 'name', {
        code: 'scorecard-missing',
        message: `“${group.name}”没有评分表`,
        remedy: '请写一张 for 这个组的评分表，并列入 programme.yaml 的 scorecards',
      })
    }
  }
}
