/** The first word of a path, as people call what it is about. 接口分类 */
const TAGS: Readonly<Record<string, string>> = {
  activate: '登录与会话',
  answers: '答案',
  backups: '备份与恢复',
  calendar: '工作日历',
  calendars: '工作日历',
  duties: '职责',
  events: '变动通知',
  evidence: '佐证',
  files: '文件',
  health: '本机与系统',
  incidents: '事项',
  jobs: '后台任务',
  journal: '操作日志',
  me: '本机与系统',
  metrics: '本机与系统',
  'openapi.json': '本机与系统',
  outgoing: '外联地址',
  people: '人员',
  programmes: '考核方案',
  published: '考核方案',
  purges: '清除',
  questions: '答疑与批注',
  comments: '答疑与批注',
  rounds: '考核批次',
  search: '查找',
  sessions: '登录与会话',
  settings: '系统设置',
  'set-up': '登录与会话',
  'sign-in': '登录与会话',
  'sign-out': '登录与会话',
  slips: '激活单',
  tables: '单位和人员的表格',
  tokens: '访问令牌',
  units: '单位',
}

/** What has no name yet; a test finds it. */
export const UNNAMED = '其他'

export const tagOf = (path: string): string => TAGS[path.split('/')[2] ?? ''] ?? UNNAMED
