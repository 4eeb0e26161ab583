import { endOfBeijingDay, startOfBeijingDay } from '../../model/beijingDay.ts'
import { formatMoment } from '../../model/Instant.ts'
import { roleInWords, ROLES } from '../../model/Role.ts'
import { foldLogin } from '../../people/signIn/foldLogin.ts'
import { ACT_KINDS, actInWords, kindInWords } from '../../permissions/actWords.ts'
import type { Db } from '../../store/Db.ts'
import { listJournal, type JournalFilters, type ListedAct } from '../../store/queries/journal.ts'
import { findPersonByLogin } from '../../store/queries/people.ts'
import { dayOption, wrongUse } from '../clockOptions.ts'
import { flag, option, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { printTable } from '../print/columns.ts'

const USUAL = 50
const MOST = 10_000

/** `unit:u1`, 单位:u1, or the kind alone. */
function onOption(called: Called): JournalFilters['on'] {
  const text = option(called, 'on')
  if (text === undefined) return undefined
  const [said = '', ...rest] = text.split(/[:：]/)
  const kind = ACT_KINDS.find((one) => one === said || kindInWords(one) === said)
  if (kind === undefined) throw wrongUse(`--on 的“${said}”不是日志里的对象，可以写：${ACT_KINDS.map(kindInWords).join('、')}`)
  return rest.length === 0 ? { kind } : { kind, id: rest.join(':') }
}

function limitOption(called: Called): number {
  const text = option(called, 'limit') ?? String(USUAL)
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > MOST) throw wrongUse(`--limit 的“${text}”不对，写成1到${MOST}的整数`)
  return limit
}

function filtersOf(called: Called): Omit<JournalFilters, 'actor'> {
  const on = onOption(called)
  return {
    ...(on && { on }),
    ...(option(called, 'from') !== undefined && { from: startOfBeijingDay(dayOption(called, 'from')) }),
    ...(option(called, 'to') !== undefined && { until: endOfBeijingDay(dayOption(called, 'to')) }),
  }
}

/** Whom the terminal means: a person by his login, or by his id, as what is no person is named. */
async function actorOf(db: Db, said: string | undefined): Promise<Pick<JournalFilters, 'actor'>> {
  if (said === undefined) return {}
  return { actor: (await findPersonByLogin(db, foldLogin(said)))?.id ?? said }
}

const COLUMNS = [
  { title: '行号', right: true },
  { title: '时间' },
  { title: '操作人' },
  { title: '角色' },
  { title: '操作' },
  { title: '对象' },
  { title: '理由' },
]

const roleOf = (role: string) => {
  const known = ROLES.find((one) => one === role)
  return known === undefined ? role : roleInWords(known)
}

/** A reason may hold line ends, and signs that a terminal would obey. */
const onOneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()

const rowOf = ({ seq, at, actor, actorName, role, act, onKind, onId, onName, why }: ListedAct): readonly string[] =>
  [
    String(seq),
    formatMoment(at),
    actorName ?? actor,
    roleOf(role),
    actInWords(act),
    `${kindInWords(onKind)} ${onName ?? onId}`.trim(),
    why,
  ].map(onOneLine)

async function run(called: Called, io: Io): Promise<ExitCode> {
  const [filters, limit] = [filtersOf(called), limitOption(called)]
  return withData(called, io, async ({ store: { db } }) => {
    const { acts, next } = await listJournal(db, { ...filters, ...(await actorOf(db, option(called, 'by'))) }, null, limit)
    if (flag(called, 'json')) printJson(io, { acts, more: next !== null })
    else if (acts.length === 0) io.out('没有符合条件的记录。\n')
    else io.out(printTable(COLUMNS, acts.map(rowOf)))
    if (next !== null) io.err(`更早的还有。要看更多，写大 --limit（现在是 ${limit}），或者用 --to 写更早的日期。\n`)
    return EXIT.fine
  })
}

/** Prints acts, the newest first. 显示日志 */
export const journalShow: Command = {
  name: 'journal show',
  summary: '显示操作日志，最新的在前：谁在什么时候以什么角色做了什么',
  arguments: [],
  options: [
    { flags: '--on <object>', help: `只看对某一对象的操作，写成 种类:编号，或只写种类（${ACT_KINDS.map(kindInWords).join('、')}）` },
    { flags: '--by <person>', help: '只看某人的操作，写登录名或者编号' },
    { flags: '--from <date>', help: '从哪天起（北京时间）' },
    { flags: '--to <date>', help: '到哪天为止，当天也算' },
    { flags: '--limit <number>', help: `最多显示多少行（不写为 ${USUAL}）` },
    DATA_OPTION,
  ],
  run,
}
