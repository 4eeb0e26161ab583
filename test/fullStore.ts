import { Readable } from 'node:stream'
import { askPurge } from '../src/files/purges/askPurge.ts'
import { doPurge } from '../src/files/purges/doPurge.ts'
import { keepFile } from '../src/files/keepFile.ts'
import type { KeptImport } from '../src/model/Incoming.ts'
import type { Instant } from '../src/model/Instant.ts'
import { perform } from '../src/store/perform.ts'
import * as schema from '../src/store/schema/index.ts'
import type { Store } from '../src/store/Store.ts'
import { someone } from './store.ts'

const at: Instant = '2026-11-22T01:02:03.120Z'
const hash = (digit: string) => digit.repeat(64)

/** The content of it was purged. */
export const PURGED_TEXT = '不应保存的内容'

/** Puts something into every table of the schema: also what no use case of ours would put there, as long as the database takes it. */
export async function fillStore(store: Store, kind: 'demonstration' | 'installation' = 'installation'): Promise<void> {
  const { db } = store
  await db.insert(schema.installation).values({ id: 'installation-1', kind, createdAt: at }).onConflictDoNothing()
  await db
    .insert(schema.settings)
    .values({ key: 'nested', value: { a: [1, '2', null, 0.1, 12345678901234567890n.toString()] }, changedAt: at, changedBy: 'p1' })
  await db
    .insert(schema.calendarNotices)
    .values({ year: 2026, yaml: 'year: 2026\nlines: "\\u0000 written out"\n', why: '调休', by: 'p1', at })
  await db.insert(schema.outgoingTargets).values({ host: 'mail.example', port: 25, privateAllowed: true, purpose: '邮件', by: 'p1', at })
  // A child before its parent by id, and a name with everything that JSON has to escape.
  await db.insert(schema.units).values([
    { id: 'z-root', kind: 'county', validFrom: '2020-01-01' },
    { id: 'm-child', parent: 'z-root', kind: 'department', code: '11', validFrom: '2020-01-01' },
    { id: 'a-grandchild', parent: 'm-child', kind: 'sub-unit', validFrom: '2020-01-01', validTo: '2026-01-01' },
  ])
  await db.insert(schema.unitNames).values(
    ['示例县', '引号"与\\反斜线\n换行\u2028\u0001', '𠮷野镇'].map((name) => ({
      unit: 'z-root',
      name,
      folded: name,
      kind: 'alias' as const,
      validFrom: '2020-01-01',
    })),
  )
  await db
    .insert(schema.unitChanges)
    .values({ kind: 'merge', unit: 'a-grandchild', into: 'm-child', on: '2026-01-01', why: '机构改革', at, by: 'p1' })
  await fillPeople(store)
  await fillRound(store)
  await fillFiles(store)
  await fillDesk(store)
  await fillSettled(store)
  await fillSites(store)
  await db.insert(schema.backups).values({ id: 'b0', startedAt: at, by: 'p1', file: '/old', outcome: 'done' })
}

async function fillPeople({ db }: Store): Promise<void> {
  await db.insert(schema.people).values([
    {
      id: 'p1',
      login: 'wang',
      name: '王',
      unit: 'z-root',
      state: 'active',
      passwordHash: '$argon2id$secret',
      passwordSetAt: at,
      createdAt: at,
    },
    {
      id: 'p2',
      login: 'li',
      name: '李',
      unit: 'm-child',
      phone: '000',
      state: 'disabled',
      passwordHash: '$argon2id$secret2',
      createdAt: at,
    },
  ])
  await db.insert(schema.sessions).values({
    id: 's1',
    secretHash: 'SECRET-SESSION',
    person: 'p1',
    createdAt: at,
    seenAt: at,
    renewAt: at,
    browserHash: 'SECRET-BROWSER',
    address: '::1',
    agent: 'x',
  })
  await db
    .insert(schema.tokens)
    .values({ id: 't1', secretHash: 'SECRET-TOKEN', person: 'p1', name: '接口', scope: [], createdAt: at, expiresAt: at })
  await db
    .insert(schema.slips)
    .values({ id: 'l1', codeHash: 'SECRET-SLIP', kind: 'activation', person: 'p1', createdBy: 'p1', createdAt: at, expiresAt: at })
  await db.insert(schema.signInFailures).values({ key: 'SECRET-KEY', count: 1, lastAt: at })
}

async function fillRound({ db }: Store): Promise<void> {
  const core = { zeta: 1, alpha: { b: '1.10', a: [] } } as unknown as typeof schema.programmes.$inferInsert.core
  await db.insert(schema.programmes).values({
    ...{ hash: hash('a'), id: 'p', version: 1, title: '方案', core, files: { 'programme.yaml': 'title: 方案\n' }, warnings: [] },
    ...{ publishedAt: at, publishedBy: 'p1' },
  })
  await db.insert(schema.rounds).values({
    ...{ id: 'r1', title: '批次', programme: hash('a'), demonstration: false, asOf: '2026-11-22', shift: 0 },
    calendar: {} as typeof schema.rounds.$inferInsert.calendar,
    ...{ history: [], unit: 'z-root', openedAt: at, openedBy: 'p1', revision: 7 },
  })
  await db
    .insert(schema.duties)
    .values({ id: 'd1', person: 'p1', role: 'organiser', unit: 'z-root', round: 'r1', from: at, grantedBy: 'p1', why: '任命' })
  const record = { name: '部门' } as unknown as typeof schema.roster.$inferInsert.record
  await db.insert(schema.roster).values({ round: 'r1', unit: 'm-child', position: 1, record })
  const cell = { round: 'r1', unit: 'm-child', check: 'c', object: '', lane: 'self' as const, seat: 'x' }
  for (const after of [null, 1, 2]) {
    await db.insert(schema.answers).values({
      ...cell,
      state: 'answered',
      value: { number: '9007199254740993' } as never,
      saidBy: '王',
      saidAt: '2026-11-22T09:00',
      recordedAt: at,
      after,
    })
  }
  await db.insert(schema.currentAnswers).values({ ...cell, answer: 3, contradictory: true })
  const override = {
    round: 'r1',
    unit: 'm-child',
    node: 'n',
    points: '1/3',
    saidBy: '王',
    saidAt: '2026-11-22T09:00',
    recordedAt: at,
    why: '裁定',
    on: hash('b'),
  }
  await db.insert(schema.overrides).values(override)
  await db.insert(schema.gradeDecisions).values({ round: 'r1', unit: 'm-child', grade: '优秀', by: 'p1', why: '会议决定', at })
  const brief = { state: 'open', total: { low: '1/3', high: '2' }, mayBeNone: false, open: 1, undecided: 0 }
  await db
    .insert(schema.unitResults)
    .values({ round: 'r1', unit: 'm-child', semantics: 1, answer: 3, factsDigest: hash('c'), brief, nodes: { n: ['1/3'] } })
  await db
    .insert(schema.incidents)
    .values({ id: 'i1', unit: 'm-child', kind: 'circular', on: '2026-05-01', fields: { level: null }, recordedAt: at })
}

async function fillFiles(store: Store): Promise<void> {
  const { db, blobs } = store
  const actor = someone('unit-filler', 'p1')
  for (const [name, text] of [
    ['佐证.txt', '佐证'],
    ['同样的.txt', '佐证'],
    ['大文件.bin', 'x'.repeat(300_000)],
    ['清除.txt', PURGED_TEXT],
  ] as const) {
    await keepFile(store, actor, { bytes: Readable.from([Buffer.from(text)]), name, unit: 'm-child' })
  }
  const { sha256 } = await blobs.put(Buffer.from(PURGED_TEXT))
  const { id } = await askPurge(store, actor, { sha256, why: '误传' })
  await doPurge(store, someone('organiser', 'p2'), { purge: id })
  const page = await blobs.put(Buffer.from('<html>网页</html>'))
  const capture = {
    id: 'k1',
    unit: 'm-child',
    kind: 'page' as const,
    place: 'http://a.example/',
    seenAt: at,
    content: page.sha256,
    notes: {},
    recordedAt: at,
  }
  await db.insert(schema.captures).values(capture)
  const finding = { id: 'f1', capture: 'k1', about: 'site-code-shown', outcome: 'passed' as const, pointer: '#footer', recordedAt: at }
  await db.insert(schema.findings).values(finding)
  await db.insert(schema.findingReviews).values({ id: 'v1', finding: 'f1', verdict: 'adopted', why: '属实', person: 'p1', at })
  const result = await blobs.put(Buffer.from('{"total":"99"}'))
  await perform(store, actor, async ({ tx, record }) => {
    await tx
      .insert(schema.snapshots)
      .values({ id: 'n1', round: 'r1', receipt: hash('d'), journalSeq: 1, files: { 'm-child': result.sha256 }, at, by: 'p1' })
    record({ act: 'round.settle', on: { kind: 'round', id: 'r1' }, why: '定稿', refs: { receipt: hash('d') } })
  })
}

async function fillDesk({ db }: Store): Promise<void> {
  const cell = { round: 'r1', unit: 'm-child' }
  const plan = { id: 'q1', unit: 'z-root', title: '草案', plan: { 步骤: ['1/3'] }, version: 2, createdBy: 'p1', createdAt: at }
  await db.insert(schema.roundPlans).values({ ...plan, changedBy: 'p2', changedAt: at, openedAs: 'r1' })
  const stage = { round: 'r1', position: 0, name: '自查', kind: 'self-check' as const, closesAt: at, text: '原文', late: 'none' as const }
  await db.insert(schema.roundStages).values(stage)
  await db.insert(schema.stageExceptions).values({ id: 'e1', ...cell, position: 0, until: at, why: '停电', by: 'p1', at })
  await db.insert(schema.stageConclusions).values({ ...cell, position: 0, ended: at, at, declared: ['c'], left: [] })
  const draw = {
    id: 'u1',
    round: 'r1',
    draw: '抽查',
    count: 1,
    seed: '20261122',
    pool: ['部门'],
    drawn: ['部门'],
    by: 'p1',
    byName: '王',
    at,
  }
  await db.insert(schema.roundDraws).values(draw)
  await db.insert(schema.roundLeads).values({ round: 'r1', lead: '市编办', unit: 'm-child' })
  await db.insert(schema.assignments).values({ id: 'g1', round: 'r1', person: 'p1', nodes: ['1'], by: 'p1', at })
  await db.insert(schema.matrixChanges).values({ id: 'x1', ...cell, node: '1', applies: false, why: '无此职能', by: 'p1', at })
  const proposal = { id: 'y1', ...cell, node: '2', applies: false, why: '无此职能', person: 'p2', at }
  await db.insert(schema.applicabilityProposals).values(proposal)
  const draft = { ...cell, check: 'c', object: '', state: 'answered' as const, value: '1.10', version: 1, changedBy: 'p2', changedAt: at }
  await db.insert(schema.drafts).values(draft)
  await db.insert(schema.selfCheckSteps).values({ ...cell, step: 'submit', why: '', by: 'p2', at, digest: hash('e') })
  await db.insert(schema.selfReports).values({ ...cell, parts: { 问题: '两项' }, version: 1, changedBy: 'p2', changedAt: at })
  const link = { url: 'http://a.example/', title: '网页', on: null }
  const laid = { id: 'w1', ...cell, check: 'c', object: '', side: 'unit' as const, link, note: '', person: 'p2', at }
  await db.insert(schema.evidence).values(laid)
  await db.insert(schema.questions).values({ id: 'h1', ...cell, node: '1', person: 'p2', text: '怎样算全面？', at })
  await db.insert(schema.comments).values({ id: 'o1', ...cell, node: '1', forUnit: false, text: '再看', person: 'p1', at })
  const message = { id: 'm1', person: 'p2', key: 'k', kind: 'reminder', title: '催办', body: '还差两项', link: '/rounds/r1', at }
  await db.insert(schema.messages).values(message)
  const sent = { id: 'v1', channel: 'mail' as const, target: 'li@a.example', person: 'p2', key: 'k', subject: '催办', body: '还差两项' }
  await db.insert(schema.deliveries).values({ ...sent, state: 'failed', tries: 3, fault: '没有这个邮箱', createdAt: at, dueAt: at })
  await db.insert(schema.secrets).values({ key: 'mail', value: 'SECRET-MAIL', changedAt: at, changedBy: 'p1' })
}

async function fillSites({ db, blobs }: Store): Promise<void> {
  const terms = { rate: 'usual' as const, hours: { from: '22:00', to: '06:00' }, maxPages: null, browser: false }
  const url = 'https://www.a.example/zwgk/'
  await db.insert(schema.sites).values({
    ...{ id: 's1', unit: 'z-root', name: '县政府网站', front: 'https://www.a.example/', terms, version: 2, by: 'p1', at },
    ...{ schedule: { every: 'week' as const, at: '22:00' }, dueAt: at },
  })
  await db.insert(schema.siteColumns).values({
    ...{ id: 'l1', site: 's1', position: 0, levels: ['信息公开', '政府文件'], content: '文件', openKeepers: ['国有企业'], url },
    ...{ updates: { kind: 'every' as const, period: 'quarter' as const }, placedBy: 'p1', placedAt: at, by: 'p1', at },
  })
  await db.insert(schema.columnKeepers).values({ column: 'l1', unit: 'm-child', from: '2026-01-01' })
  const sheet = await blobs.put(Buffer.from('{"format":"mingjing-site-run-1"}'))
  await db.insert(schema.siteRuns).values({
    ...{ id: 'v1', site: 's1', origin: 'scheduled', state: 'done', terms, askedAt: at, beganAt: at, endedAt: at, sheet: sheet.sha256 },
    ...{ pages: 2, statuses: { ok: 1, 'not-found': 1 }, brokenLinks: 1, takeovers: 1 },
    revamp: { columnsGone: 0, columnsBefore: 1, navigationKept: 9, navigationBefore: 10 },
  })
  const bytes = Buffer.from('+')
  await db.insert(schema.siteRuns).values({ id: 'v2', site: 's1', origin: 'asked', state: 'running', terms, askedBy: 'p1', askedAt: at })
  await db.insert(schema.siteRunParts).values({ run: 'v2', number: 0, kind: 'log', bytes })
  await db
    .insert(schema.siteImports)
    .values({ id: 'i1', site: 's1', state: 'waiting', size: 3, by: { id: 'p1', name: '李四', role: 'organiser' }, at })
  const seen = { run: 'v1', column: 'l1', url, status: 'ok' as const, outcome: 'passed' as const, items: 3, latest: '2026-11-01', at }
  await db.insert(schema.runColumns).values({ ...seen, capture: 'k1' })
  await db.insert(schema.runProblems).values({
    ...{ run: 'v1', number: 0, url: `${url}x`, from: url, kind: 'page', status: 'not-found', outcome: 'failed', pages: 2 },
    ...{ alsoFrom: [], column: 'l1', capture: 'k1' },
  })
  const page = {
    url,
    title: '政务公开',
    crumbs: ['首页'],
    names: ['公开'],
    menu: ['政务公开'],
    kind: 'list' as const,
    items: 3,
    latest: null,
  }
  await db.insert(schema.siteMaps).values({ run: 'v1', pages: [page] })
}

async function fillSettled({ db, blobs }: Store): Promise<void> {
  const cell = { round: 'r1', unit: 'm-child' }
  const signed = { why: '属实', by: 'p1', byName: '王', at }
  await db.insert(schema.settleClearings).values({ id: 'c1', ...cell, kind: 'untranslated', key: '1', decision: '按原文办理', ...signed })
  const shows = { place: true, others: 'none' as const }
  await db.insert(schema.feedbacks).values({ id: 'b1', round: 'r1', snapshot: 'n1', closesAt: at, shows, rule: '依据原文', at, by: 'p1' })
  const line = { total: '96.25', place: '1', grades: ['优秀'] }
  await db.insert(schema.objections).values({
    ...{
      id: 'j1',
      ...cell,
      feedback: 'b1',
      node: '1',
      check: 'c',
      text: '已经公开',
      wants: '恢复得分',
      proof: ['file:1'],
      state: 'accepted',
    },
    ...{ version: 2, draftedBy: 'p2', draftedAt: at, filedBy: 'p2', filedAt: at, decidedBy: 'p1', decidedByName: '王', decidedAt: at },
    ...{ decidedWhy: '属实', answers: [3], moved: [{ unit: 'm-child', before: line, after: line }] },
  })
  const step = { step: 0, body: '领导小组', decision: 'approved' as const, via: 'paper' as const, name: '王', person: 'p1', why: '同意' }
  const head = { journalSeq: 1, journalHash: hash('0') }
  await db
    .insert(schema.approvals)
    .values({ id: 'a1', round: 'r1', snapshot: 'n1', receipt: hash('d'), ...step, proof: ['file:1'], ...head, at })
  const page = await blobs.put(Buffer.from('<!doctype html>'))
  const files = { 'index.html': { ...page, type: 'text/html' } }
  await db
    .insert(schema.publications)
    .values({ id: 'p1', round: 'r1', snapshot: 'n1', level: 'ranking', hash: hash('f'), files, at, by: 'p1' })
  const handed = { to: '县综合考评办', weight: '1/20', rows: hash('d'), signedBy: '王', proof: [], at, by: 'p1' }
  await db.insert(schema.handOvers).values({ id: 'o1', round: 'r1', snapshot: 'n1', ...handed })
  const plan = {
    id: 't1',
    round: 'r1',
    check: 'c',
    method: 'letter' as const,
    title: '依申请公开',
    script: '申请公开预算',
    terms: { tries: 3, hoursApart: 2, days: 2, from: null, until: null },
  }
  await db.insert(schema.testPlans).values({ ...plan, by: 'p1', at })
  await db
    .insert(schema.fieldTests)
    .values({ id: 't2', plan: 't1', ...cell, object: '', target: '部门收发室', createdBy: 'p1', createdAt: at })
  const sent = { id: 't3', test: 't2', kind: 'sent' as const, on: at, fields: { number: '1' }, proof: ['file:1'], person: 'p1', at }
  await db.insert(schema.fieldTestEvents).values(sent)
  const claim = { id: 'z1', ...cell, node: '1', check: 'c', on: '2026-11-01', fields: { 级别: '省' }, text: '省级表扬', proof: ['file:1'] }
  await db.insert(schema.claims).values({ ...claim, state: 'filed', person: 'p2', at })
  const source = { title: '第三方评估', issuer: '市政务公开办', number: null, on: '2026-11-01' }
  const loss = { row: 2, written: '县档案局', unit: 'm-child', cells: { unit: '县档案局', lost: '0.8' } }
  const kept: KeptImport = {
    ...{ check: 'c', from: 'file', heads: [{ key: 'lost', head: '扣分' }], lines: [loss], leftOut: [{ written: '某局', why: '已撤销' }] },
    losses: [{ unit: 'm-child', what: '规划信息', clause: '没有发布', points: '0.8' }],
    ...{ answers: [{ unit: 'm-child', id: 1, before: null }], history: [], notes: ['对不上'], digest: hash('a') },
  }
  await db.insert(schema.outsideImports).values({ id: 'y1', round: 'r1', kind: 'assessment', source, rows: kept, by: 'p1', at })
  const change = { id: 'x1', ...cell, kind: 'renamed' as const, on: '2026-11-01', why: '机构改革', by: 'p1', at }
  await db.insert(schema.rosterChanges).values(change)
  const withdrawn = {
    round: 'r1',
    node: '1',
    name: '指标',
    before: { 'm-child': null },
    accepted: hash('b'),
    on: '2026-11-01',
    by: 'p1',
    at,
  }
  await db.insert(schema.rowChanges).values({ ...withdrawn, id: 'x2', why: '停考' })
  await db.insert(schema.rowChanges).values({ ...withdrawn, id: 'x3', undoes: 'x2', why: '恢复' })
  const moved = { id: 'x1', round: 'r1', from: hash('a'), to: hash('a'), revision: 7, accepted: hash('b'), why: '更正', by: 'p1', at }
  await db.insert(schema.programmeMoves).values(moved)
}
