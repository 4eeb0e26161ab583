import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SimpleAnswer } from '../../../server/routes/plans.ts'
import type { BeginningSheet } from '../../api.ts'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { AreaField, ChoiceField, TextField } from '../../components/form/Field.tsx'
import { UNITS } from '../system/units/unitQueries.ts'
import { LeftOutNames } from './LeftOutNames.tsx'
import { namesIn } from '../../namesIn.ts'
import { PLANS } from './planQueries.ts'
import { yearChoices } from './yearChoices.ts'

interface SimpleFormProps {
  readonly sheet: BeginningSheet
  readonly organiser: string
  readonly programme: string
  readonly onShift: (shift: number) => void
}

/** Title, year and the names of the units: all that a simple round asks. */
export function SimpleForm({ sheet, organiser, programme, onShift }: SimpleFormProps) {
  const [title, setTitle] = useState(sheet.title)
  const [asOf, setAsOf] = useState(sheet.asOf)
  const [period, setPeriod] = useState(sheet.period)
  const [lists, setLists] = useState(() => sheet.lists.map(({ names }) => names.join('\n')))
  const navigate = useNavigate()
  const members = sheet.lists.flatMap(({ group, class: kind }, at) =>
    namesIn(lists[at] ?? '').map((name) => ({ name, group, class: kind })),
  )
  const { year, periods } = sheet.programme
  return (
    <section className="panel">
      <ActForm
        act={() =>
          send<SimpleAnswer>('POST', '/api/plans/simple', { unit: organiser, programme, title, shift: sheet.shift, period, asOf, members })
        }
        onDone={({ round, plan }) =>
          void (round !== null
            ? navigate({ to: '/rounds/$round/score', params: { round } })
            : navigate({ to: '/rounds/plans/$plan', params: { plan: plan ?? '' }, search: { step: 'units' } }))
        }
        changes={[PLANS, ['rounds'], UNITS]}
        submit={`建立批次，开始打分（${members.length} 个单位）`}
        disabled={title.trim() === '' || members.length === 0 || asOf === ''}
      >
        <div className="field-row">
          <TextField
            label="批次名称"
            value={title}
            onChange={setTitle}
            {...(sheet.titles.includes(title.trim()) ? { hint: '已经有一个批次叫这个名字。加上年度、期次或者次数，便于分清。' } : {})}
          />
          <ChoiceField
            label="考核年度"
            value={String(sheet.shift)}
            options={yearChoices(year, sheet.shift)}
            onChange={(value) => onShift(Number(value))}
          />
          {periods.length > 0 && (
            <ChoiceField
              label="哪一期"
              value={period?.from ?? ''}
              options={periods.map(({ from, title: text }) => ({ value: from, text }))}
              onChange={(from) => {
                const found = periods.find((one) => one.from === from)
                if (!found) return
                setPeriod({ from: found.from, to: found.to })
                setAsOf(found.to)
              }}
            />
          )}
          <TextField label="计分截止日" type="date" value={asOf} onChange={setAsOf} hint="这一天以后发生的事不计。" />
        </div>
        <div className="field-row">
          {sheet.lists.map(({ group, class: kind, size }, at) => (
            <AreaField
              key={`${group}/${kind ?? ''}`}
              label={`${group}${kind === null ? '' : ` ${kind}类`}的单位`}
              hint={`一行一个，或用顿号隔开；没有登记的自动登记。${size === null ? '' : `通知写的是 ${size} 个，`}现在填了 ${namesIn(lists[at] ?? '').length} 个。`}
              rows={10}
              value={lists[at] ?? ''}
              onChange={(text) => setLists((now) => now.map((one, place) => (place === at ? text : one)))}
            />
          ))}
        </div>
        <LeftOutNames strange={sheet.strange} names={members.map(({ name }) => name)} />
      </ActForm>
    </section>
  )
}
