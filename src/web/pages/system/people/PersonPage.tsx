import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { SlipSheet } from '../../../../server/routes/slips.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { useHolds, useMe } from '../../../me.ts'
import { personQuery, type PersonRow } from '../../../people.ts'
import { SlipSheets } from '../slips/SlipSheets.tsx'
import { SystemFrame } from '../SystemFrame.tsx'
import { AccountActions } from './AccountActions.tsx'
import { AccountState } from './AccountState.tsx'
import { DutyPanel } from './duties/DutyPanel.tsx'
import { OpenSlip } from './OpenSlip.tsx'
import { PersonSessions } from './PersonSessions.tsx'
import { PersonTokens } from './PersonTokens.tsx'

/** One person: who he is, what he is, where he is signed in; and what a manager of his account may do. 人员 */
export function PersonPage() {
  const { person: id } = useParams({ from: '/system/people/$person' })
  return <Loaded query={useQuery(personQuery(id))}>{(person) => <Person key={id} person={person} />}</Loaded>
}

function Person({ person }: { readonly person: PersonRow }) {
  const [slip, setSlip] = useState<SlipSheet | null>(null)
  const isOwn = useMe()?.person?.id === person.id
  const seesSessions = useHolds('session.read') || isOwn
  const seesTokens = useHolds('token.read') || isOwn
  const issues = useHolds('slip.issue')
  if (slip) return <SlipSheets slips={[slip]} onDone={() => setSlip(null)} />
  return (
    <SystemFrame
      title={person.name}
      trail={[
        <Link key="people" to="/system/people">
          人员与职责
        </Link>,
        person.name,
      ]}
      actions={person.managed && <AccountActions person={person} onSlip={setSlip} />}
    >
      <PersonFacts person={person} />
      {isOwn ? (
        <p className="quiet">
          这是您自己。修改密码和电话请到 <Link to="/account">我的账号</Link>。
        </p>
      ) : (
        !person.managed && <p className="quiet">您可以看这个人的职责；他的账号由能授予他全部职责的上级管理人员管理。</p>
      )}
      {person.managed && issues && <OpenSlip person={person} />}
      <DutyPanel person={person} />
      {seesSessions && <PersonSessions person={person.id} isOwn={isOwn} />}
      {seesTokens && <PersonTokens person={person.id} isOwn={isOwn} />}
    </SystemFrame>
  )
}

function PersonFacts({ person: { login, unit, unitName, phone, email, state, createdAt } }: { readonly person: PersonRow }) {
  return (
    <dl className="person-facts panel">
      <div>
        <dt>账号</dt>
        <dd>
          <AccountState state={state} />
        </dd>
      </div>
      <div>
        <dt>登录名</dt>
        <dd>{login}</dd>
      </div>
      <div>
        <dt>所在单位</dt>
        <dd>
          <Link to="/system/people" search={{ under: unit }} title="这个单位的人员">
            {unitName}
          </Link>
        </dd>
      </div>
      <div>
        <dt>电话</dt>
        <dd>{phone ?? <span className="quiet">没有登记</span>}</dd>
      </div>
      <div>
        <dt>邮箱</dt>
        <dd>{email ?? <span className="quiet">没有登记</span>}</dd>
      </div>
      <div>
        <dt>登记</dt>
        <dd>{formatInstant(createdAt)}</dd>
      </div>
    </dl>
  )
}
