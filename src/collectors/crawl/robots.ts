import robotsParser, { type Robot } from 'robots-parser'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import type { Visited } from '../visit/Visit.ts'

/** What a host's robots.txt says to us. 采集声明 */
export interface Robots {
  allows(url: string): boolean
  /** Seconds between visits that it asks for; null: none. */
  readonly delay: number | null
  /** Why nothing of the host is visited: robots.txt could not be had, as RFC 9309 has it; null: it may be. */
  readonly refused: VisitStatus | null
}

/** Its types call it a module, which it is not: it is the function itself. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot

const LONGEST_DELAY = 30
/** RFC 9309 asks for at least 500 KiB to be read. */
const READ = 512 * 1024

/** So many rules are obeyed, and so many characters of them behind asterisks are compared: each is held against every address. */
const MOST_RULES = 5000
const MOST_BEHIND_ASTERISKS = 5000
const LONGEST_RULE = 2000

const NO_ROBOTS: Robots = { allows: () => true, delay: null, refused: null }
const nobody = (refused: VisitStatus): Robots => ({ allows: () => false, delay: null, refused })

/**
 * Reads what came for `/robots.txt`: none there (4xx, or a page in its place) allows all; a server in trouble allows nothing. 解析 robots.txt
 *
 * @param agent our product name, as sites would write it
 */
export function readRobots({ visit, body }: Visited, agent: string): Robots {
  const { code, status } = visit
  // A host that cannot be reached cannot be reached for its pages either; one in trouble is left alone.
  if (code === null) return nobody(status)
  if (status === 'server-error' || status === 'rate-limited') return nobody('robots-unknown')
  if (status !== 'ok' && status !== 'cut-short' && status !== 'too-large') return NO_ROBOTS
  const text = new TextDecoder('utf-8').decode(body.subarray(0, READ))
  // Many sites answer every address with a page.
  if (/^\s*</u.test(text)) return NO_ROBOTS
  const rules = bounded(text)
  const parsed = parseRobots(visit.url, rules)
  const delay = parsed.getCrawlDelay(agent)
  const mayForbid = forbiddenBeginnings(rules, new URL(visit.url).origin)
  return {
    allows: (url) => !mayForbid(url) || parsed.isAllowed(url, agent) !== false,
    delay: delay === undefined || !Number.isFinite(delay) || delay <= 0 ? null : Math.min(delay, LONGEST_DELAY),
    refused: null,
  }
}

/** So many beginnings are compared before the rules themselves are asked. */
const MOST_BEGINNINGS = 40
/** What means itself in a rule and in an address. */
const PLAIN = /^\/[\w\-./~!&'()+,;=:@?]*$/u

/**
 * Whether any rule for anybody could forbid an address, by how it begins: to ask the rules themselves takes each address apart. 可能禁止的网址
 *
 * What it cannot say for certain, may be forbidden.
 */
function forbiddenBeginnings(text: string, origin: string): (url: string) => boolean {
  const said = [...text.matchAll(/^\s*disallow\s*:([^#\r\n]*)/gimu)].map(([, rule = '']) => rule.trim()).filter((rule) => rule !== '')
  const beginnings = [...new Set(said.map((rule) => rule.split(/[*$]/u, 1)[0] ?? ''))]
  if (beginnings.length > MOST_BEGINNINGS || !beginnings.every((one) => PLAIN.test(one))) return () => true
  const whole = beginnings.map((one) => origin + one)
  return (url) => !url.startsWith(origin) || url.includes('%') || whole.some((one) => url.startsWith(one))
}

/** Without what would make each address cost seconds. What it forbids beyond that is forbidden from the asterisk on. 限定规则 */
function bounded(text: string): string {
  let [rules, left] = [0, MOST_BEHIND_ASTERISKS]
  const lines = text.split(/[\r\n]+/u).flatMap((line) => {
    const [, name = ''] = /^\s*(allow|disallow)\s*:/iu.exec(line) ?? []
    if (name === '') return [line.slice(0, LONGEST_RULE)]
    rules += 1
    const asterisk = line.indexOf('*')
    if (rules > MOST_RULES || (asterisk < 0 && line.length > LONGEST_RULE)) return []
    left -= asterisk < 0 ? 0 : line.length - asterisk
    if (asterisk < 0 || left >= 0) return [line]
    return name.toLowerCase() === 'allow' ? [] : [line.slice(0, Math.min(asterisk, LONGEST_RULE))]
  })
  return lines.join('\n')
}
