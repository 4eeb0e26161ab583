import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Crumbs } from '../../components/Crumbs.tsx'
import { ChoiceField } from '../../components/form/Field.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useTitle } from '../../useTitle.ts'
import { beginningQuery } from './planQueries.ts'
import { ProgrammeChoice } from './ProgrammeChoice.tsx'
import { SimpleForm } from './SimpleForm.tsx'
import { useOrganisers } from './useOrganiser.ts'

/** 简易批次: programme, units, title, and the desk. */
export function SimpleRoundPage() {
  useTitle('建立简易批次')
  const organisers = useOrganisers()
  const [unit, setUnit] = useState<string | null>(null)
  const [programme, setProgramme] = useState<string | null>(null)
  const organiser = unit ?? organisers[0]?.id ?? ''
  return (
    <div className="rounds-page">
      <Crumbs
        trail={[
          <Link key="rounds" to="/rounds">
            批次
          </Link>,
          '建立简易批次',
        ]}
      />
      <header className="page-head">
        <div>
          <h1>建立简易批次</h1>
          <p className="quiet">一个人办：不分阶段，不用单位登录和自查，建好就能打分、排名、打印。</p>
        </div>
      </header>
      <section className="panel">
        <h2>方案</h2>
        {organisers.length > 1 && (
          <ChoiceField
            label="由哪个单位组织"
            value={organiser}
            options={organisers.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={setUnit}
          />
        )}
        <ProgrammeChoice chosen={programme} onChoose={setProgramme} />
      </section>
      {programme !== null && organiser !== '' && (
        <Beginning key={`${programme} ${organiser}`} programme={programme} organiser={organiser} />
      )}
    </div>
  )
}

function Beginning({ programme, organiser }: { readonly programme: string; readonly organiser: string }) {
  const [shift, setShift] = useState<number | null>(null)
  const query = useQuery(beginningQuery(organiser, programme, shift))
  return (
    <Loaded query={query}>
      {(sheet) => <SimpleForm key={sheet.shift} sheet={sheet} organiser={organiser} programme={programme} onShift={setShift} />}
    </Loaded>
  )
}
