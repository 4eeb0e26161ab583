/** Whose matter it is that a page could not be had: the site's, the network's between, ours, or nobody's. 归责 */
export type VisitFault = 'none' | 'site' | 'network' | 'ours'

/** What one visit says of an address: reached, not there, or not to be said. 可达性 */
export type Reachability = 'passed' | 'failed' | 'cantTell'

interface VisitStatusWords {
  readonly word: string
  readonly fault: VisitFault
  /** A passing one is tried again in the same run. */
  readonly passing: boolean
  readonly outcome: Reachability
  /** Who does what; empty where there is nothing to do. */
  readonly remedy: string
}

const words = (word: string, fault: VisitFault, passing: boolean, outcome: Reachability, remedy = ''): VisitStatusWords => ({
  word,
  fault,
  passing,
  outcome,
  remedy,
})

const CHECK_NETWORK = '请看本机的网络、DNS 和防火墙，再检查一次。'
const ASK_HOST = '请网站承办单位查看服务器；过一会儿会再试，几次不同时间都这样才算打不开。'

/**
 * Every way a visit can end. Only `failed` ones speak against a site, and only after they were seen again; what we could not see is `cantTell`. 访问状态
 */
export const VISIT_STATUSES = {
  ok: words('正常', 'none', false, 'passed'),
  'not-found': words('页面不存在（404）', 'site', false, 'failed', '请改正或撤下指向它的链接，或者恢复这个页面。'),
  gone: words('页面已撤下（410）', 'site', false, 'failed', '请撤下指向它的链接。'),
  'soft-not-found': words('返回正常却是“页面不存在”', 'site', false, 'failed', '请恢复页面或撤下链接，并让服务器对不存在的页面返回 404。'),
  unauthorized: words('要求登录（401）', 'site', false, 'cantTell', '公开页面不应要求登录；内部页面请撤下链接。'),
  forbidden: words(
    '拒绝访问（403）',
    'site',
    true,
    'cantTell',
    '可能是防护设备拦了检查程序。请网站承办单位把检查程序的地址和标识加入白名单。',
  ),
  blocked: words('被防护页面或验证码拦住', 'site', true, 'cantTell', '请网站承办单位把检查程序的地址和标识加入白名单，再检查一次。'),
  'rate-limited': words('被限制访问频率', 'site', true, 'cantTell', '请调低检查速度，或请网站承办单位放宽限制。'),
  'server-error': words('服务器出错（5xx）', 'site', true, 'failed', ASK_HOST),
  'bad-answer': words('状态码不合规定', 'site', true, 'failed', ASK_HOST),
  'redirect-loop': words('跳转绕圈', 'site', false, 'failed', '请网站承办单位改正跳转设置。'),
  'redirect-nowhere': words('跳转没有给出能用的地址', 'site', false, 'failed', '请网站承办单位改正跳转设置。'),
  empty: words('返回空白', 'site', true, 'failed', '请网站承办单位检查这个页面；整页空白等于没有公开。'),
  'cut-short': words('内容没有传完', 'network', true, 'cantTell', ASK_HOST),
  'too-large': words('文件过大，只看了开头', 'none', false, 'passed'),
  'bad-encoding': words('压缩内容损坏', 'site', true, 'cantTell', '请网站承办单位检查服务器的压缩设置。'),
  'needs-browser': words('内容由脚本生成，未用浏览器打开', 'ours', false, 'cantTell', '请启用浏览器采集后再检查，或人工查看。'),
  'name-unknown': words('域名不存在', 'site', true, 'failed', '请核对网址；确实如此的，请改正链接或恢复域名解析。'),
  'name-unresolved': words('域名查询没有回应', 'network', true, 'cantTell', CHECK_NETWORK),
  refused: words('服务器没有开放这个端口', 'site', true, 'failed', ASK_HOST),
  unreachable: words('网络到不了', 'network', true, 'cantTell', CHECK_NETWORK),
  reset: words('连接被中断', 'network', true, 'cantTell', ASK_HOST),
  'timeout-connect': words('连接超时', 'network', true, 'cantTell', ASK_HOST),
  'timeout-answer': words('等不到回应', 'site', true, 'cantTell', ASK_HOST),
  'timeout-body': words('内容传得太慢', 'network', true, 'cantTell', ASK_HOST),
  'tls-expired': words('证书已过期', 'site', false, 'failed', '请网站承办单位更换证书。'),
  'tls-name': words('证书与域名不符', 'site', false, 'failed', '请网站承办单位换用包含这个域名的证书。'),
  'tls-untrusted': words('证书不受信任', 'site', false, 'cantTell', '请网站承办单位补齐证书链，或换用受信任的证书。'),
  'tls-failed': words('加密连接建立不起来', 'site', true, 'cantTell', '请网站承办单位检查 TLS 设置。'),
  'not-http': words('回应不是网页协议', 'site', true, 'failed', ASK_HOST),
  'not-allowed': words('不在允许访问的名单里，没有访问', 'ours', false, 'cantTell', '需要检查的，请系统管理员允许这个主机。'),
  inside: words('指向内网或保留地址，没有访问', 'ours', false, 'cantTell', '确实要检查内网网站的，请系统管理员按名称允许它。'),
  robots: words('网站声明不许采集，没有访问', 'site', false, 'cantTell', '请网站承办单位在 robots.txt 里允许检查程序。'),
  'robots-unknown': words(
    'robots.txt 读不到，没有访问',
    'site',
    true,
    'cantTell',
    '请网站承办单位让 robots.txt 能正常打开；没有这个文件时应返回 404。',
  ),
  trap: words('地址无穷无尽，没有全部访问', 'none', false, 'cantTell'),
  'host-down': words('整站连续失败，没有再试', 'network', true, 'cantTell', CHECK_NETWORK),
  'not-visited': words('没有来得及访问', 'ours', false, 'cantTell', '请提高页数上限或放宽时间，再检查一次。'),
} as const satisfies Readonly<Record<string, VisitStatusWords>>

/** One of them. 访问状态 */
export type VisitStatus = keyof typeof VISIT_STATUSES

/** What a status says of the address. 可达性 */
export const reachabilityOf = (status: VisitStatus): Reachability => VISIT_STATUSES[status].outcome

/** Is it worth another try in the same run? */
export const isPassing = (status: VisitStatus): boolean => VISIT_STATUSES[status].passing

export const visitStatusInWords = (status: VisitStatus): string => VISIT_STATUSES[status].word

/** Does it speak against the site, once seen again? 失效 */
export const isBroken = (status: VisitStatus): boolean => VISIT_STATUSES[status].outcome === 'failed'

const UNVISITED: ReadonlySet<VisitStatus> = new Set([
  'not-allowed',
  'inside',
  'robots',
  'robots-unknown',
  'trap',
  'host-down',
  'not-visited',
])

/** Was the address asked for at all? Of one that was not there is nothing to show. 访问过 */
export const wasVisited = (status: VisitStatus): boolean => !UNVISITED.has(status)
