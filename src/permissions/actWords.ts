/** What was done, by the name under which the journal has it; a test holds every act that is recorded against it. 操作用语 */
const ACT_WORDS: Readonly<Record<string, string>> = {
  'alias.add': '登记单位别名',
  'alias.end': '停用单位别名',
  'answer.add': '填写答案',
  'answer.import': '导入答案',
  'answer.resolve': '裁定矛盾答案',
  'backup.make': '备份',
  'backup.remove': '删除到期的备份',
  'backup.restore': '从备份恢复',
  'backup.ask': '要求立即备份',
  'backup.try': '试恢复备份',
  'backup.ask-trial': '要求试恢复备份',
  'backup.download': '下载备份',
  'calendar.put': '登记节假日安排',
  'calendar.withdraw': '撤回节假日安排',
  'capture.add': '登记观察记录',
  'comment.withdraw': '撤回批注',
  'comment.write': '写批注',
  'deputy.end': '结束临时代理',
  'deputy.name': '指定临时代理',
  'duty.end': '收回职责',
  'duty.grant': '授予职责',
  'duty.hand-over': '移交职责',
  'file.hand-in': '上传文件',
  'file.withdraw': '撤回文件',
  'finding.add': '登记发现',
  'finding.review': '复核发现',
  'grade.decide': '审定等次',
  'incident.record': '登记事项',
  'incident.withdraw': '撤回事项',
  'outgoing.allow': '允许外联地址',
  'outgoing.end': '取消外联地址',
  'override.make': '人工裁定',
  'password.change': '修改密码',
  'password.reset': '凭单重设密码',
  'person.activate': '凭单激活账号',
  'person.change': '修改人员信息',
  'person.disable': '停用人员',
  'person.enable': '启用人员',
  'person.import': '导入人员',
  'person.move': '调动人员',
  'person.register': '登记人员',
  'programme.publish': '发布方案',
  'purge.ask': '申请清除文件',
  'purge.do': '清除文件',
  'purge.refuse': '退回清除申请',
  'question.answer': '答复提问',
  'question.ask': '提问',
  'question.withdraw': '撤回提问',
  'round.open': '建立考核批次',
  'round.rebuild': '重建缓存',
  'round.settle': '定稿',
  'session.end': '结束登录会话',
  'session.start': '登录',
  'setting.change': '修改系统设置',
  'setup.finish': '设立系统管理员',
  'setup.offer': '生成初始设置地址',
  'sign-in.slow': '多次登录失败',
  'slip.issue': '开具激活单',
  'slip.revoke': '作废激活单',
  'token.issue': '签发访问令牌',
  'token.revoke': '撤销访问令牌',
  'unit.abolish': '撤销单位',
  'unit.correct': '更正单位信息',
  'unit.import': '导入单位',
  'unit.merge': '合并单位',
  'unit.move': '调整单位隶属',
  'unit.register': '登记单位',
  'unit.remove': '删去误登记的单位',
  'unit.rename': '单位更名',
  'unit.revive': '恢复单位',
}

/** To what something is done. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  backup: '备份',
  job: '后台任务',
  calendar: '节假日安排',
  capture: '观察记录',
  duty: '职责',
  file: '文件',
  finding: '发现',
  incident: '事项',
  installation: '本套安装',
  outgoing: '外联地址',
  person: '人员',
  programme: '方案',
  purge: '清除申请',
  round: '考核批次',
  setting: '设置',
  slip: '激活单',
  session: '登录会话',
  token: '访问令牌',
  unit: '单位',
}

/** An act of a later program than this one: its row was restored from a newer backup. */
const UNKNOWN = '（这一版程序不认识的操作）'

/** The act as people say it: `unit.rename` is 单位更名. */
export const actInWords = (act: string): string => (Object.hasOwn(ACT_WORDS, act) ? (ACT_WORDS[act] ?? UNKNOWN) : UNKNOWN)

/** What it was done to as people say it: 单位; empty for a kind of a later program. */
export const kindInWords = (kind: string): string => (Object.hasOwn(KIND_WORDS, kind) ? (KIND_WORDS[kind] ?? '') : '')

/** The names of all acts, as a list to choose from shows them. */
export const ACTS: readonly string[] = Object.keys(ACT_WORDS)

/** The names of all kinds. */
export const ACT_KINDS: readonly string[] = Object.keys(KIND_WORDS)
