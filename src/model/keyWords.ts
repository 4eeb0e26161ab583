/** What the keys of programme files are called in Chinese; a fault says both, for its reader looks for the key in the file. 方案文件的键 */
const WORDS: Readonly<Record<string, string>> = {
  aliases: '别名',
  amount: '分值标准',
  applies: '适用',
  ask: '问法',
  assessor: '牵头单位',
  assessors: '牵头单位表',
  cap: '最高分',
  checks: '检查点',
  children: '下级',
  classes: '类别表',
  class: '类别',
  clause: '通知原句',
  code: '编号',
  columns: '栏目表',
  convert: '折算',
  copies: '报送形式',
  count: '数目',
  dated: '归期日期',
  decimals: '小数位数',
  does: '阶段事项',
  draws: '抽查',
  each: '逐个',
  except: '除外',
  fields: '字段',
  file: '文件',
  floor: '最低分',
  functions: '职能',
  'grade-names': '等次名称',
  grades: '等次',
  group: '组别',
  groups: '组',
  incidents: '事项',
  instead: '代评单位',
  issued: '印发日期',
  join: '合成方式',
  keepers: '维护单位',
  late: '逾期处理',
  levels: '级别',
  lines: '计分句',
  marks: '分值',
  name: '名称',
  names: '名单',
  'not-applying': '不适用时',
  notice: '通知',
  parameters: '单位参数',
  per: '逐一评分',
  period: '考核期间',
  points: '得分',
  rank: '排名',
  reading: '理解',
  readings: '理解',
  'reply-due': '答复期限',
  result: '总分树',
  rules: '共用规则',
  scope: '适用范围',
  scorecards: '评分表',
  sections: '部分',
  'self-report': '自查报告',
  stages: '阶段',
  table: '对照表',
  text: '原文',
  tiers: '分档',
  title: '标题',
  updates: '更新要求',
  units: '单位表',
  value: '取值',
  version: '版次',
  veto: '单项否决',
  when: '条件',
  where: '限定条件',
  within: '期限',
  workdays: '工作日',
}

/** What is quoted, YAML to be copied, and a key that was explained already. */
const LEFT = String.raw`\{[^}]*\}|\[[^\]]*\]|“[^”]*”|（[\w-]+）`

/** A key that stands in a sentence as a word, and not in a path or before its value. */
const KEYS = new RegExp(
  String.raw`(?<left>${LEFT})|(?<![\p{Script=Latin}\d/.:_-])(?<key>${Object.keys(WORDS).join('|')})(?![\p{Script=Latin}\d/.:_-])`,
  'gu',
)

/** A fault's sentence with the Chinese terms of the keys that it names: `缺少 分值（marks）`. 键的中文名 */
export const withKeyWords = (sentence: string): string =>
  sentence.replace(KEYS, (found, _left: string | undefined, key: string | undefined) =>
    key === undefined ? found : `${WORDS[key] ?? ''}（${key}）`,
  )

/** A fault as its author reads it. 给方案作者看的问题 */
export const issueForAuthor = <T extends { readonly message: string; readonly remedy: string }>(issue: T): T => ({
  ...issue,
  message: withKeyWords(issue.message),
  remedy: withKeyWords(issue.remedy),
})
