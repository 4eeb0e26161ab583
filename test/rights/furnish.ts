import { USUAL_TERMS } from '../../src/model/FieldTest.ts'
import { foldName } from '../../src/model/foldName.ts'
import type { Programme } from '../../src/model/Programme.ts'
import { emptyPlan } from '../../src/rounds/planning/draftPlan.ts'
import * as schema from '../../src/store/schema/index.ts'
import type { Store } from '../../src/store/Store.ts'

const at = '2026-11-21T01:00:00.000Z'
const hash = (digit: string) => digit.repeat(64)

const LATER = '2027-01-01T00:00:00.000Z'

/** A county with two offices side by side, people, rounds, and something of everything that a route can be asked about. */
export async function furnish({ db }: Store, programme: Programme, programmeHash: string): Promise<void> {
  await db.insert(schema.units).values([
    { id: 'county', kind: 'county', validFrom: '2020-01-01' },
    { id: 'own', parent: 'county', kind: 'department', validFrom: '2020-01-01' },
    { id: 'foreign', parent: 'county', kind: 'department', validFrom: '2020-01-01' },
    { id: 'own-section', parent: 'own', kind: 'sub-unit', validFrom: '2020-01-01' },
  ])
  await db.insert(schema.unitNames).values(
    ['county', 'own', 'foreign', 'own-section'].map((unit) => ({
      unit,
      name: `${unit}-name`,
      folded: foldName(`${unit}-name`),
      kind: 'official' as const,
      validFrom: '2020-01-01',
    })),
  )
  await db.insert(schema.programmes).values({
    hash: programmeHash,
    id: programme.id,
    version: 1,
    title: programme.title,
    core: programme,
    files: {},
    warnings: [],
    publishedAt: at,
    publishedBy: 'program',
  })
  const round = {
    programme: programmeHash,
    demonstration: false,
    asOf: '2026-11-20',
    shift: 0,
    openedAt: at,
    openedBy: 'program',
    revision: 1,
    history: [],
  }
  const calendar = { years: [2026], holidays: [], workdays: [] }
  // The county's is the newest: the one that is shown with its programme.
  await db.insert(schema.rounds).values([
    { ...round, id: 'own-round', title: 'own-round-title', unit: 'own', calendar, openedAt: '2026-11-19T01:00:00.000Z' },
    { ...round, id: 'foreign-round', title: 'foreign-round-title', unit: 'foreign', calendar, openedAt: '2026-11-20T01:00:00.000Z' },
    { ...round, id: 'county-round', title: 'county-round-title', unit: 'county', calendar },
  ])
  await db.insert(schema.roster).values(
    [
      ['county-round', 'own'],
      ['county-round', 'foreign'],
      ['own-round', 'own-section'],
      ['foreign-round', 'foreign'],
    ].map(([in_ = '', unit = ''], position) => ({
      round: in_,
      unit,
      position,
      record: {
        id: unit,
        name: `${unit}-name`,
        group: '乡镇',
        names: [],
        functions: [],
        parameters: {},
        objects: {},
        applies: {},
        drawn: {},
      },
    })),
  )
  for (const whose of ['own', 'foreign']) await furnishOffice(db, whose)
  for (const whose of ['own', 'foreign']) await furnishSite(db, whose)
  await db.insert(schema.roundPlans).values(
    ['own', 'foreign'].map((whose) => ({
      id: `${whose}-plan`,
      unit: whose,
      title: `${whose}-plan-title`,
      plan: { ...emptyPlan(whose, false), title: `${whose}-plan-title` },
      version: 1,
      createdBy: `${whose}-person`,
      createdAt: at,
      changedBy: `${whose}-person`,
      changedAt: at,
    })),
  )
  for (const whose of ['county', 'foreign']) {
    const round = `${whose}-round`
    const closesAt = LATER
    await db
      .insert(schema.roundStages)
      .values({ round, position: 1, name: `${whose}-stage`, kind: 'feedback', closesAt, text: '', late: 'accepted' })
    const granted = { unit: 'foreign', until: '2027-02-01T00:00:00.000Z', why: 'foreign-why', by: 'program', at }
    await db.insert(schema.stageExceptions).values({ id: `${whose}-exception`, round, position: 1, ...granted })
    await db.insert(schema.assignments).values({ id: `${whose}-assignment`, round, person: 'foreign-person', by: 'program', at })
  }
  const settled = { round: 'county-round', receipt: hash('d'), journalSeq: 1, files: {}, at, by: 'program', kind: 'feedback' as const }
  await db.insert(schema.snapshots).values({ ...settled, id: 'county-snapshot' })
  await db.insert(schema.publications).values(
    ['county', 'foreign'].map((whose) => ({
      ...{ id: `${whose}-publication`, round: `${whose}-round`, snapshot: 'county-snapshot', level: 'ranking' as const },
      ...{ hash: hash(whose === 'county' ? '1' : '2'), files: {}, at, by: `${whose}-person` },
    })),
  )
  await db.insert(schema.feedbacks).values({
    ...{ id: 'county-feedback', round: 'county-round', snapshot: 'county-snapshot', closesAt: LATER, rule: 'rule', at, by: 'program' },
    shows: { place: false, others: 'none' },
  })
  await db.insert(schema.objections).values(
    ['own', 'foreign'].map((whose) => ({
      ...{ id: `${whose}-objection`, round: 'county-round', feedback: 'county-feedback', unit: whose, node: '1', text: `${whose}-text` },
      ...{ wants: `${whose}-wants`, proof: [`${whose}-proof`], state: 'filed' as const, version: 1, answers: [] },
      ...{ draftedBy: `${whose}-person`, draftedAt: at, filedBy: `${whose}-person`, filedAt: at },
    })),
  )
  await db.insert(schema.claims).values(
    ['own', 'foreign'].map((whose) => ({
      ...{ id: `${whose}-claim`, round: 'county-round', unit: whose, node: '1', check: 'rows', on: '2020-05-01', fields: {} },
      ...{ text: `${whose}-text`, proof: [`${whose}-proof`], state: 'filed' as const, version: 1 },
      ...{ person: `${whose}-person`, at, filedBy: `${whose}-person`, filedAt: at },
    })),
  )
  await db.insert(schema.applicabilityProposals).values(
    ['own', 'foreign'].map((whose) => ({
      id: `${whose}-proposal`,
      round: 'county-round',
      unit: whose,
      node: '1',
      applies: false,
      why: `${whose}-why`,
      person: `${whose}-person`,
      at,
    })),
  )
  await db.insert(schema.testPlans).values({
    ...{
      id: 'county-test-plan',
      round: 'county-round',
      check: '7.published',
      method: 'telephone' as const,
      title: 'called',
      script: 'asked',
    },
    ...{ terms: USUAL_TERMS, by: 'program', at },
  })
  await db.insert(schema.fieldTests).values(
    ['own', 'foreign'].map((whose) => ({
      ...{ id: `${whose}-test`, plan: 'county-test-plan', round: 'county-round', unit: whose, object: '', target: `${whose}-number` },
      ...{ createdBy: 'program', createdAt: at, answer: 1, concludedAt: at, concludedBy: `${whose}-person`, concludedWhy: `${whose}-why` },
    })),
  )
  const grant = { from: at, grantedBy: 'program', why: 'fixture' }
  await db
    .insert(schema.duties)
    .values({ ...grant, id: 'round-duty', person: 'foreign-person', role: 'assessor', unit: 'county', round: 'county-round' })
  await db.insert(schema.purges).values(
    ['own', 'foreign'].map((whose) => ({
      id: `${whose}-purge`,
      content: hash(whose === 'own' ? 'a' : 'b'),
      why: `${whose}-why`,
      askedBy: `${whose}-person`,
      askedAt: at,
    })),
  )
}

async function furnishSite(db: Store['db'], whose: string): Promise<void> {
  const page = `https://${whose}.example.gov.cn/column/`
  await db.insert(schema.sites).values({
    ...{ id: `${whose}-site`, unit: whose, name: `${whose}-site-name`, front: `https://${whose}.example.gov.cn/`, by: 'program', at },
    terms: { rate: 'usual', hours: null, maxPages: null, browser: false },
  })
  await db.insert(schema.siteColumns).values({
    ...{ id: `${whose}-column`, site: `${whose}-site`, position: 0, levels: [`${whose}-level`], openKeepers: [`${whose}-keeper`] },
    ...{ content: `${whose}-content`, url: page, placedBy: 'program', placedAt: at, by: 'program', at },
  })
  await db.insert(schema.columnKeepers).values({ column: `${whose}-column`, unit: whose, from: '2026-11-01' })
  await db.insert(schema.siteRuns).values({
    ...{ id: `${whose}-site-run`, site: `${whose}-site`, origin: 'asked', state: 'done', askedAt: at, beganAt: at, endedAt: at },
    ...{ pages: 1, statuses: { ok: 1, 'not-found': 1 }, brokenLinks: 1 },
    terms: { rate: 'usual', hours: null, maxPages: null, browser: false },
  })
  await db.insert(schema.captures).values({
    ...{ id: `${whose}-capture`, unit: whose, kind: 'page', place: page, seenAt: at, recordedAt: at },
    notes: { site: `${whose}-site`, run: `${whose}-site-run`, status: 'ok' },
  })
  await db.insert(schema.runColumns).values({
    ...{ run: `${whose}-site-run`, column: `${whose}-column`, url: page, status: 'ok', outcome: 'passed', items: 1 },
    ...{ latest: '2026-11-01', at, capture: `${whose}-capture` },
  })
  await db.insert(schema.runProblems).values({
    ...{ run: `${whose}-site-run`, number: 0, url: `${page}gone`, from: page, kind: 'page', status: 'not-found', outcome: 'failed' },
    ...{ pages: 1, alsoFrom: [], column: `${whose}-column` },
  })
}

async function furnishOffice(db: Store['db'], whose: string): Promise<void> {
  const person = `${whose}-person`
  await db.insert(schema.people).values({
    id: person,
    login: `${whose}-login`,
    name: `${whose}-person-name`,
    unit: whose,
    phone: `${whose}-phone`,
    state: 'active',
    createdAt: at,
  })
  await db
    .insert(schema.duties)
    .values({ id: `${whose}-duty`, person, role: 'unit-filler', unit: whose, from: at, grantedBy: 'program', why: 'fixture' })
  const secret = { createdAt: at, expiresAt: LATER }
  await db.insert(schema.tokens).values({
    id: `${whose}-token`,
    secretHash: hash(whose === 'own' ? '1' : '2'),
    person,
    name: `${whose}-token-name`,
    scope: ['unit.read'],
    ...secret,
  })
  await db
    .insert(schema.slips)
    .values({ id: `${whose}-slip`, codeHash: hash(whose === 'own' ? '3' : '4'), kind: 'reset', person, createdBy: 'program', ...secret })
  await db.insert(schema.sessions).values({
    id: `${whose}-session`,
    secretHash: hash(whose === 'own' ? '5' : '6'),
    renewAt: LATER,
    person,
    createdAt: at,
    seenAt: at,
    address: `${whose}-address`,
    agent: `${whose}-agent`,
    browserHash: hash('7'),
  })
  await db
    .insert(schema.incidents)
    .values({ id: `${whose}-incident`, unit: whose, kind: 'exposure', on: '2026-11-01', fields: {}, recordedAt: at })
  // What is asked is for all to read; who asks is not.
  const said = { round: 'county-round', unit: whose, node: '1', person, at }
  await db.insert(schema.questions).values({ id: `${whose}-question`, text: 'asked', ...said })
  await db.insert(schema.comments).values({ id: `${whose}-comment`, forUnit: true, text: `${whose}-remark`, ...said })
  const sha256 = hash(whose === 'own' ? 'a' : 'b')
  await db.insert(schema.contents).values({ sha256, size: 1, type: 'text/plain', keptAt: at })
  await db.insert(schema.files).values({ id: `${whose}-file`, content: sha256, name: `${whose}-file-name`, unit: whose, at })
  await db.insert(schema.evidence).values({
    ...{ id: `${whose}-evidence`, round: 'county-round', unit: whose, check: 'check', object: '', side: 'unit', file: `${whose}-file` },
    ...{ note: `${whose}-note`, person, at },
  })
}
