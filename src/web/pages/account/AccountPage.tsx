import { useQuery } from '@tanstack/react-query'
import { roleInWords } from '../../../model/Role.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { useMe } from '../../me.ts'
import { personQuery } from '../../people.ts'
import { useTitle } from '../../useTitle.ts'
import { DutyPanel } from '../system/people/duties/DutyPanel.tsx'
import { ContactForm } from './ContactForm.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { OwnTokens } from './OwnTokens.tsx'
import { PasswordForm } from './PasswordForm.tsx'

/** One's own things: what one is, the password, where one is signed in, keys for programs. 我的账号 */
export function AccountPage() {
  useTitle('我的账号')
  const me = useMe()
  if (!me?.person) return null
  return (
    <div className="system-page">
      <header className="page-head">
        <div>
          <h1>{me.person.name}</h1>
          <p className="quiet">
            登录名 {me.person.login}
            {me.duties.length > 0 && ` · ${[...new Set(me.duties.map(({ role }) => roleInWords(role)))].join('、')}`}
          </p>
        </div>
      </header>
      {me.by === 'session' && <OwnPerson id={me.person.id} />}
      <section className="panel" aria-labelledby="own-password">
        <h2 id="own-password">修改密码</h2>
        <PasswordForm />
      </section>
      <section className="panel" aria-labelledby="own-sessions">
        <h2 id="own-sessions">在哪些设备上登录着</h2>
        <OwnSessions />
      </section>
      <section className="panel" aria-labelledby="own-tokens">
        <h2 id="own-tokens">访问令牌</h2>
        <OwnTokens />
      </section>
    </div>
  )
}

/** What one is, which can be left to a deputy, and where one is reached. */
function OwnPerson({ id }: { readonly id: string }) {
  return (
    <Loaded query={useQuery(personQuery(id))}>
      {(person) => (
        <>
          <DutyPanel person={person} />
          <section className="panel" aria-labelledby="own-contact">
            <h2 id="own-contact">电话和邮箱</h2>
            <ContactForm key={`${person.phone ?? ''} ${person.email ?? ''}`} phone={person.phone} email={person.email} />
          </section>
        </>
      )}
    </Loaded>
  )
}
