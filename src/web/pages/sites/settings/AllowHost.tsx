import { useState } from 'react'
import { send } from '../../../ask.ts'
import { CheckField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { SITES, sitePath } from '../siteQueries.ts'
import type { SiteSheet } from '../siteTypes.ts'

/** Nothing is visited that an administrator did not allow: who does it, and for whom it is, the way. 允许访问 */
export function AllowHost({ site }: { readonly site: SiteSheet }) {
  const [allowing, setAllowing] = useState(false)
  const missing = site.hosts.filter(({ allowed }) => !allowed)
  return (
    <>
      <p>
        还没有允许访问 <strong className="outside-text">{missing.map(hostAndPorts).join('、')}</strong>
        。为了安全，程序只访问系统管理员允许过的网站。
      </p>
      {site.may.allow ? (
        <p className="actions">
          <button type="button" className="button primary" onClick={() => setAllowing(true)}>
            允许访问……
          </button>
        </p>
      ) : (
        <p>请系统管理员打开这个页面，点“允许访问”。允许以后，这里会出现下一步。</p>
      )}
      {allowing && <AllowDialog site={site} hosts={missing} onClose={() => setAllowing(false)} />}
    </>
  )
}

type Host = SiteSheet['hosts'][number]

/** With the ports that the site or its columns use, where they are not the usual ones. */
const hostAndPorts = ({ host, ports }: Host): string => (ports.length === 0 ? host : `${host}（端口 ${ports.join('、')}）`)

interface AllowDialogProps {
  readonly site: SiteSheet
  readonly hosts: readonly Host[]
  readonly onClose: () => void
}

function AllowDialog({ site, hosts, onClose }: AllowDialogProps) {
  const [privateAllowed, setPrivateAllowed] = useState(false)
  const seenPorts = hosts.flatMap(({ host, ports }) => (privateAllowed ? ports.map((port) => ({ host, port })) : []))
  return (
    <ReasonDialog
      title="允许访问网站"
      submit="允许访问"
      act={(why) =>
        send('POST', `${sitePath(site.id)}/allow`, { hosts: hosts.map(({ host }) => host), ports: seenPorts, privateAllowed, why })
      }
      changes={[SITES, ['system', 'outgoing']]}
      onClose={onClose}
    >
      <p>允许以后，检查“{site.name}”时，程序会访问：</p>
      <ul className="host-list">
        {hosts.map((one) => (
          <li key={one.host} className="outside-text">
            {privateAllowed ? `${one.host}，端口 ${[80, 443, ...one.ports].join('、')}` : one.host}
          </li>
        ))}
      </ul>
      <p>只看公开的网页，不登录、不填表；别的主机仍然不访问。以后要收回，在“系统—外联”里停止。</p>
      <CheckField label="这个网站在本机或内网，允许内网地址" checked={privateAllowed} onChange={setPrivateAllowed} />
      <p className="quiet small">
        一般的政府网站不要勾。勾了以后，即使域名指向内网地址（例如 10.、172.16.、192.168.
        开头的）也会访问；不勾时遇到这样的地址就不访问，防止有人借检查程序去碰内网的设备。内网的主机只访问上面列出的端口；以后别人登记的网址用到别的端口，要您再允许。
      </p>
    </ReasonDialog>
  )
}
