import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { SiteFrame } from '../SiteFrame.tsx'
import { SITES, sitePath } from '../siteQueries.ts'
import type { SiteSheet } from '../siteTypes.ts'
import { AllowHost } from './AllowHost.tsx'
import { Owner } from './Owner.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { TermsInWords } from './TermsInWords.tsx'

const route = getRouteApi('/sites/$site/settings')

/** 设置 of a site: how it is visited, when, how far; and where it may be visited at all. */
export function SettingsPage() {
  const { site: id } = route.useParams()
  const [isSaved, setSaved] = useState(false)
  return (
    <SiteFrame site={id} title="设置" lead="怎样去看这个网站：多快、什么时候、看到哪里。改动从下一次检查起生效。">
      {(site) => (
        <div className="column">
          <Hosts site={site} />
          {site.may.manage && !site.retired ? (
            <SettingsForm key={site.version} site={site} onSaved={() => setSaved(true)} />
          ) : (
            <TermsInWords site={site} />
          )}
          {isSaved && <p role="status">已保存，从下一次检查起生效。</p>}
          {site.may.manage && !site.retired && <Owner site={site} />}
          {site.may.manage && (site.retired ? <Resume site={site} /> : <Retire site={site} />)}
        </div>
      )}
    </SiteFrame>
  )
}

function Hosts({ site }: { readonly site: SiteSheet }) {
  const allowed = site.hosts.filter((one) => one.allowed)
  return (
    <section className="panel" aria-labelledby="hosts">
      <h2 id="hosts">允许访问的主机</h2>
      {allowed.length > 0 && (
        <ul className="host-list">
          {allowed.map(({ host, privateAllowed }) => (
            <li key={host}>
              <span className="outside-text">{host}</span> {privateAllowed && <span className="quiet small">允许内网地址</span>}
            </li>
          ))}
        </ul>
      )}
      {allowed.length < site.hosts.length && <AllowHost site={site} />}
      {site.may.allow && allowed.length > 0 && <p className="quiet small">要收回，在“系统—外联”里停止。</p>}
    </section>
  )
}

function Resume({ site: { id, name, version } }: { readonly site: SiteSheet }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <section className="panel" aria-labelledby="resume">
      <h2 id="resume">恢复使用</h2>
      <p className="actions">
        <button type="button" className="button" onClick={() => setAsked(true)}>
          恢复使用这个网站……
        </button>
      </p>
      {isAsked && (
        <ReasonDialog
          title="恢复使用网站"
          submit="恢复使用"
          act={(why) => send('POST', `${sitePath(id)}/resume`, { version, why })}
          changes={[SITES]}
          onClose={() => setAsked(false)}
        >
          <p>“{name}”又可以检查了，定时检查照原来的安排。</p>
        </ReasonDialog>
      )}
    </section>
  )
}

function Retire({ site: { id, name, version } }: { readonly site: SiteSheet }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <section className="panel" aria-labelledby="retire">
      <h2 id="retire">停用</h2>
      <p>网站关停、并入别的网站，或者不再考核的，在这里停用。以前的检查和存证都保留。</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => setAsked(true)}>
          停用这个网站……
        </button>
      </p>
      {isAsked && (
        <ReasonDialog
          title="停用网站"
          submit="停用"
          act={(why) => send('POST', `${sitePath(id)}/retire`, { version, why })}
          changes={[SITES]}
          onClose={() => setAsked(false)}
        >
          <p>从现在起不再检查“{name}”，定时检查也停下来。以前的检查和存证都保留。</p>
        </ReasonDialog>
      )}
    </section>
  )
}
