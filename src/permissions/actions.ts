import { ROLES, type Role } from '../model/Role.ts'
import type { ActionRule } from './ActionRule.ts'

const KEEPERS: readonly Role[] = ['administrator', 'organiser']
const ASSESSING: readonly Role[] = ['lead-assessor', 'assessor', 'third-party']
/** Each within what `GRANTS` lets him grant: a unit names its own people. */
const NAMING: readonly Role[] = ['administrator', 'organiser', 'unit-leader', 'unit-reviewer']
const OF_UNIT: readonly Role[] = ['unit-filler', 'unit-reviewer', 'unit-leader']
const ANSWERING: readonly Role[] = ['organiser', ...ASSESSING, 'expert', 'scoring-group', ...OF_UNIT]
const READS_ALL: readonly Role[] = ['organiser', 'lead-assessor', 'scoring-group', 'leading-group', 'auditor']

const reads = (title: string, roles: readonly Role[], reach: ActionRule['reach'] = 'subtree') =>
  ({ title, roles, reach, reads: true }) as const
const does = (title: string, roles: readonly Role[], reach: ActionRule['reach'] = 'subtree') => ({ title, roles, reach }) as const

/**
 * The permission table: who may do what, over what. Routes, pages, tokens and tests ask it and nothing else. 权限表
 *
 * Administrators keep the system and score nothing; auditors read and change nothing; whoever belongs to a unit sees his own unit and not the one beside.
 */
export const ACTIONS = {
  'unit.read': reads('查看单位', ROLES, 'around'),
  'unit.manage': does('管理单位（增加、更名、调整隶属、合并、撤销、别名）', KEEPERS),
  'person.read': { ...reads('查看人员和职责', [...NAMING, 'auditor']), self: true },
  'person.manage': does('管理人员（增加、修改、停用、导入）', NAMING),
  // Whatever the round: in which round each may grant what, `GRANTS` says.
  'duty.manage': does('授予、收回、移交职责', NAMING, 'around'),
  'duty.deputise': { ...does('指定临时代理', NAMING), self: true },
  'slip.issue': does('打印激活单，重设密码', NAMING),
  'session.read': { ...reads('查看登录会话', ['administrator']), self: true },
  'session.end': { ...does('结束登录会话', ['administrator']), self: true },
  'token.read': { ...reads('查看访问令牌', ['administrator', 'auditor']), self: true },
  'token.issue': { ...does('签发访问令牌', []), self: true },
  'token.revoke': { ...does('撤销访问令牌', ['administrator']), self: true },
  'calendar.read': reads('查看工作日历', ROLES, 'anywhere'),
  'calendar.manage': does('管理工作日历（节假日安排、临时调整）', KEEPERS),
  'journal.read': reads('查看和核对操作日志', ['administrator', 'auditor']),
  'backup.read': reads('查看备份', ['administrator', 'auditor']),
  'backup.run': does('立即备份，下载备份', ['administrator']),
  'backup.restore': does('恢复备份', ['administrator']),
  'purge.ask': does('申请清除不应保存的文件', KEEPERS),
  'purge.do': does('复核并清除不应保存的文件', KEEPERS),
  'purge.read': reads('查看清除记录', [...KEEPERS, 'auditor']),
  'outgoing.read': reads('查看允许的外联地址', ['administrator', 'auditor']),
  'outgoing.manage': does('管理允许的外联地址', ['administrator']),
  'settings.read': reads('查看系统设置', ['administrator', 'auditor']),
  'settings.manage': does('修改系统设置', ['administrator']),
  'health.read': reads('查看运行状况和指标', ['administrator']),
  'programme.read': reads('查看考核方案', ROLES, 'anywhere'),
  'programme.publish': does('发布考核方案', ['organiser'], 'anywhere'),
  'round.read': reads('查看考核批次的基本情况', ROLES, 'within'),
  'round.open': does('建立考核批次，确定考核名单', ['organiser']),
  'round.manage': does('管理批次（阶段和延期、分工、适用范围）', ['organiser']),
  'round.change': does('变更进行中的批次（名单、停考、方案换版）', ['organiser']),
  'round.settle': does('定稿', ['organiser', 'scoring-group']),
  'settle.read': reads('查看定稿前要处理的事项和历次定稿', ['organiser', 'scoring-group', 'leading-group', 'auditor']),
  'settle.clear': does('裁定方案没有写成规则的条文', ['organiser', 'scoring-group']),
  'approval.read': reads('查看审定情况', ['organiser', 'scoring-group', 'leading-group', 'auditor']),
  'approval.sign': does('审定签字，退回', ['leading-group']),
  'approval.enter': does('登记手写的审定签字', ['organiser']),
  'report.read': reads('查看结果报送情况', ['organiser', 'scoring-group', 'leading-group', 'auditor']),
  'report.make': does('向上级考核报送结果', ['organiser']),
  'round.archive': does('导出批次档案', ['organiser']),
  'desk.read': reads('打开评分台', ['organiser', ...ASSESSING, 'expert', 'scoring-group', 'auditor'], 'within'),
  'coverage.read': reads('查看覆盖图和进度', [...READS_ALL, 'assessor', 'third-party']),
  'applicability.propose': does('提议指标不适用', ASSESSING),
  'question.read': reads('查看答疑', ROLES, 'within'),
  'question.ask': does('提问', OF_UNIT),
  'question.answer': does('答疑', ['organiser']),
  'comment.read': reads('查看批注', ['organiser', ...ASSESSING, 'scoring-group', ...OF_UNIT, 'auditor']),
  'comment.write': does('写批注', ['organiser', ...ASSESSING, 'scoring-group', ...OF_UNIT]),
  'reminder.send': does('催办（牵头单位只催与本单位牵头的指标有关的单位）', ['organiser', 'lead-assessor']),
  'message.read': { ...reads('查看消息', []), self: true },
  'delivery.read': reads('查看邮件和网络通知的发送情况', ['administrator', 'auditor']),
  'results.read': reads('查看全部单位的得分和排名', READS_ALL),
  'result.read': reads('查看一个单位的得分', [...READS_ALL, 'assessor', 'third-party', ...OF_UNIT]),
  'publication.read': reads('查看公布情况', READS_ALL),
  'publication.make': does('公布结果，撤回公布', ['organiser']),
  'grade.decide': does('审定等次（政务公开办可以代为登记）', ['organiser', 'leading-group']),
  'answer.read': reads('查看答案', ['organiser', ...ASSESSING, 'scoring-group', ...OF_UNIT, 'auditor']),
  // Nobody beside the unit: what is not yet reported is not yet said.
  'self-check.read': reads('查看本单位的自查（报送前）', OF_UNIT),
  'self-check.fill': does('填写本单位的自查和自查报告', OF_UNIT),
  'self-report.read': reads('查看自查报告', [...OF_UNIT, ...READS_ALL]),
  'self-report.receive': does('登记收到的盖章纸质版自查报告', ['organiser']),
  'answer.report': does('填报', ['unit-filler']),
  'answer.confirm': does('审核本单位的填报', ['unit-reviewer', 'unit-leader']),
  'answer.behalf': does('代单位录入', ['organiser']),
  'answer.give': does('提交答案（各来源另按下列职责）', ANSWERING, 'within'),
  'answer.assess': does('打分', ['organiser', 'lead-assessor', 'assessor']),
  'answer.test': does('填写第三方测试结果', ['third-party', 'assessor']),
  'test.read': reads('查看实测的计划和记录', ['organiser', ...ASSESSING, 'scoring-group', 'auditor'], 'within'),
  'test.plan': does('制订实测计划，安排测试人员', ['organiser']),
  'test.record': does('记录实测，写实测结论', ['third-party', 'assessor']),
  'answer.object': does('填写异议复核后的答案', ['organiser', 'scoring-group']),
  'result.feed-back': does('反馈考核结果，确定提出异议的期限', ['organiser']),
  'objection.read': reads('查看异议', ['organiser', 'lead-assessor', 'scoring-group', 'leading-group', ...OF_UNIT, 'auditor']),
  'objection.draft': does('起草异议', OF_UNIT),
  'objection.file': does('提出异议，撤回异议', ['unit-reviewer', 'unit-leader']),
  'objection.decide': does('复核异议', ['organiser', 'scoring-group']),
  'claim.read': reads('查看加分申报', ['organiser', 'lead-assessor', 'scoring-group', 'leading-group', ...OF_UNIT, 'auditor']),
  // Nobody beside the unit: what is not filed is not yet said.
  'claim.own': reads('查看本单位的加分申报（提交前）', OF_UNIT),
  'claim.draft': does('起草加分申报', OF_UNIT),
  'claim.file': does('提交加分申报，撤回加分申报', ['unit-reviewer', 'unit-leader']),
  'claim.decide': does('核实加分申报', ['organiser', 'lead-assessor']),
  'answer.judge': does('专家评分', ['expert']),
  'answer.import': does('导入答案', ['organiser']),
  'import.read': reads('查看外来结果', READS_ALL),
  'import.outside': does('导入、撤回外来结果（其他考核、往年名次、互评、别的批次）', ['organiser']),
  'override.make': does('人工裁定', ['scoring-group']),
  'incident.read': reads('查看事项', ['organiser', ...ASSESSING, 'scoring-group', ...OF_UNIT, 'auditor']),
  'incident.record': does('登记、撤回事项', ['organiser', ...ASSESSING]),
  'site.read': reads(
    '查看网站测评（网站、栏目、检查记录、存证）',
    [...KEEPERS, ...ASSESSING, 'scoring-group', 'leading-group', 'auditor'],
    'within',
  ),
  'site.manage': does('管理网站（登记、修改、停用，栏目和保障单位）', KEEPERS),
  'site.run': does('检查网站（开始、停止、导入采集包、确认改版）', [...KEEPERS, 'third-party']),
  'column.own': reads('查看本单位保障的栏目', OF_UNIT),
  'file.read': reads('查看佐证文件', ['organiser', ...ASSESSING, 'scoring-group', ...OF_UNIT, 'auditor']),
  'file.hand-in': does('上传、撤回佐证文件', ['organiser', ...ASSESSING, ...OF_UNIT]),
} as const satisfies Readonly<Record<string, ActionRule>>

/** What can be done: a row of the permission table, and what a token's scope is made of. 操作 */
export type ActionId = keyof typeof ACTIONS

/** In the order of the table. */
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[]

export const isActionId = (text: string): text is ActionId => Object.hasOwn(ACTIONS, text)
