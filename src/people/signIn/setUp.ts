import type { Actor } from '../../model/Actor.ts'
import { foldName } from '../../model/foldName.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { UnitKind } from '../../model/UnitKind.ts'
import { perform } from '../../store/perform.ts'
import { namesAdministrator, insertDuty } from '../../store/queries/duties.ts'
import { insertPerson } from '../../store/queries/people.ts'
import { findSlip, findSlipForUpdate, lockSetup, markSlipUsed, type Slip } from '../../store/queries/slips.ts'
import { insertUnits } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import type { Caller } from '../Caller.ts'
import { codeFromTyped } from '../secrets/code.ts'
import { hashOfSecret } from '../secrets/newSecret.ts'
import { startSession, type NewSession } from '../sessions/startSession.ts'
import { checkedLogin, checkedName } from '../persons/checkedFields.ts'
import { FIRST_DAY } from '../units/NewUnit.ts'
import { unitName, unitNameFault } from '../units/unitName.ts'
import { hashPassword } from './passwords/hashPassword.ts'
import { refusePasswordFault } from './passwords/refusePasswordFault.ts'
import { countTry } from './tries/countTry.ts'
import { placeOf } from './tries/placeOf.ts'

/** What the first page of an installation asks for. 初始设置 */
export interface Setup {
  readonly unitName: string
  readonly unitKind: UnitKind
  readonly name: string
  readonly login: string
  readonly password: string
}

const notValid = () =>
  new Refusal(
    'forbidden',
    'setup-code-invalid',
    '这个设置地址不对、已经用过或已过 30 分钟。请在运行明镜的机器上运行 npx mingjing setup-address 取得新的地址。',
  )

/** Says at once that an address leads nowhere any more, before anybody fills in a form. 核对设置地址 */
export async function lookAtSetup(store: Store, code: string, caller: Caller): Promise<void> {
  const tried = await countTry(store, [{ kind: 'code', of: placeOf(caller.address) }])
  if (!isOpen(await findSlip(store.db, hashOfSecret(codeFromTyped(code) ?? '')), store.now())) throw notValid()
  await tried.right()
}

/** Makes the topmost unit and the administrator, and signs him in; of two browsers with one address one wins. 初始设置 */
export async function setUp(store: Store, code: string, setup: Setup, caller: Caller): Promise<NewSession> {
  const tried = await countTry(store, [{ kind: 'code', of: placeOf(caller.address) }])
  const codeHash = hashOfSecret(codeFromTyped(code) ?? '')
  if (!isOpen(await findSlip(store.db, codeHash), store.now())) throw notValid()
  await tried.right()
  const root = unitName(setup.unitName)
  const fault = unitNameFault(root)
  if (fault !== null) throw new Refusal('invalid', 'unit-name-invalid', `${fault}。`)
  const name = checkedName(setup.name, '姓名')
  const login = checkedLogin(setup.login)
  refusePasswordFault(setup.password, { login, name })
  const passwordHash = await hashPassword(setup.password)
  const [unit, person, duty, session] = [store.newId(), store.newId(), store.newId(), store.newId()]
  const actor: Actor = { id: person, name, role: 'administrator' }
  return perform(store, actor, async ({ tx, at, record }) => {
    await lockSetup(tx)
    const slip = await findSlipForUpdate(tx, codeHash)
    if (!isOpen(slip, at) || (await namesAdministrator(tx, at))) throw notValid()
    await insertUnits(
      tx,
      [{ id: unit, parent: null, kind: setup.unitKind, code: null, validFrom: FIRST_DAY, validTo: null, mergedInto: null }],
      [{ unit, name: root, folded: foldName(root), kind: 'official', validFrom: FIRST_DAY, validTo: null }],
    )
    await insertPerson(tx, { id: person, login, name, unit, state: 'active', passwordHash, passwordSetAt: at, createdAt: at })
    await insertDuty(tx, { id: duty, person, role: 'administrator', unit, from: at, grantedBy: person, why: '初始设置' })
    await markSlipUsed(tx, slip.id, at)
    record({ act: 'setup.finish', on: { kind: 'slip', id: slip.id }, refs: { unit, person, duty } })
    record({ act: 'session.start', on: { kind: 'person', id: person }, refs: { session } })
    return startSession(tx, session, person, at, caller)
  })
}

const isOpen = (slip: Slip | null, at: string): slip is Slip =>
  slip?.kind === 'setup' && slip.usedAt === null && slip.revokedAt === null && at < slip.expiresAt
