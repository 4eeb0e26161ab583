import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { SITES, sitePath } from '../siteQueries.ts'
import type { SiteSheet } from '../siteTypes.ts'

/** Whose site it is, and the way to correct that. 主办单位 */
export function Owner({ site }: { readonly site: SiteSheet }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <section className="panel" aria-labelledby="owner">
      <h2 id="owner">主办单位</h2>
      <p>{site.unitName}</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => setAsked(true)}>
          更正主办单位……
        </button>
      </p>
      {isAsked && <OwnerDialog site={site} onClose={() => setAsked(false)} />}
    </section>
  )
}

interface OwnerDialogProps {
  readonly site: SiteSheet
  readonly onClose: () => void
}

function OwnerDialog({ site: { id, name, unit, unitName, version }, onClose }: OwnerDialogProps) {
  const [chosen, setChosen] = useState('')
  return (
    <ReasonDialog
      title="更正主办单位"
      submit="更正"
      act={(why) => send('POST', `${sitePath(id)}/move`, { version, unit: chosen, why })}
      changes={[SITES]}
      isReady={chosen !== '' && chosen !== unit}
      onClose={onClose}
    >
      <p>
        “{name}”现在的主办单位是{unitName}。
      </p>
      <UnitField label="改成" unit={chosen} onChoose={setChosen} hint="从现在起，没有写明保障单位的栏目和失效链接，算这个单位的事。" />
      <p className="quiet small">栏目的保障单位不变；以前检查记下的问题，还记在当时的单位名下。能看这个网站的人，按新的主办单位定。</p>
    </ReasonDialog>
  )
}
