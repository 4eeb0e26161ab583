import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { AreaField, CheckField, ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { frontFrom } from '../list/frontFrom.ts'
import { SITES, sitePath } from '../siteQueries.ts'
import type { SiteSheet } from '../siteTypes.ts'
import { ClockField } from './ClockField.tsx'
import { settingsFrom, typedFrom, type TypedSettings } from './typedSettings.ts'

const RATES: readonly { readonly value: TypedSettings['rate']; readonly text: string }[] = [
  { value: 'usual', text: '照常（每秒 2 个）' },
  { value: 'slow', text: '慢（两秒 1 个），服务器弱的' },
  { value: 'quick', text: '快（每秒 5 个），网站同意的' },
  { value: 'own', text: '自己定' },
  { value: 'full', text: '不限，只用于本单位内部的网站' },
]
const TIMES: readonly { readonly value: TypedSettings['every']; readonly text: string }[] = [
  { value: 'never', text: '不定时，有人要求才检查' },
  { value: 'day', text: '每天' },
  { value: 'week', text: '每周' },
  { value: 'month', text: '每月' },
]

/** Name, owner and terms of a site; what was typed stays until it is saved. 设置表 */
export function SettingsForm({ site, onSaved }: { readonly site: SiteSheet; readonly onSaved: () => void }) {
  const [typed, setTyped] = useState(() => typedFrom(site))
  const [why, setWhy] = useState('')
  const put = (change: Partial<TypedSettings>) => setTyped({ ...typed, ...change })
  const settings = settingsFrom(typed)
  const front = frontFrom(typed.front)
  const save = () => send('PUT', sitePath(site.id), { version: site.version, name: typed.name.trim(), front, ...settings, why: why.trim() })
  return (
    <section className="panel" aria-labelledby="terms">
      <h2 id="terms">怎样检查</h2>
      <ActForm
        act={save}
        changes={[SITES]}
        onDone={onSaved}
        submit="保存设置"
        disabled={settings === null || front === null || typed.name.trim() === '' || why.trim() === ''}
      >
        <TextField label="网站名称" value={typed.name} onChange={(name) => put({ name })} required maxLength={200} />
        <TextField
          label="首页网址"
          value={typed.front}
          onChange={(text) => put({ front: text })}
          required
          spellCheck={false}
          hint="换了主机的，要等系统管理员再允许一次。"
        />
        <Pace typed={typed} onPut={put} />
        <Times typed={typed} onPut={put} />
        <Reach typed={typed} onPut={put} />
        <AreaField label="为什么改" hint="记入操作日志，以后查得到。" value={why} onChange={setWhy} required rows={2} />
      </ActForm>
    </section>
  )
}

interface PartProps {
  readonly typed: TypedSettings
  readonly onPut: (change: Partial<TypedSettings>) => void
}

function Pace({ typed: { rate, ownRate }, onPut }: PartProps) {
  return (
    <>
      <ChoiceField
        label="多快"
        value={rate}
        options={RATES}
        onChange={(chosen) => onPut({ rate: chosen })}
        hint="太快会加重网站服务器的负担，也容易被防护设备拦住。网站要求慢下来的，程序自己会慢。"
      />
      {rate === 'own' && (
        <TextField
          label="每秒几个"
          inputMode="decimal"
          value={ownRate}
          onChange={(text) => onPut({ ownRate: text })}
          required
          hint="0.05 到 50"
        />
      )}
    </>
  )
}

function Times({ typed: { hasHours, from, to, every, at }, onPut }: PartProps) {
  return (
    <>
      <CheckField label="只在规定的时段里检查，例如夜间" checked={hasHours} onChange={(on) => onPut({ hasHours: on })} />
      {hasHours && (
        <div className="field-row">
          <ClockField label="从" value={from} onChange={(text) => onPut({ from: text })} />
          <ClockField
            label="到"
            value={to}
            onChange={(text) => onPut({ to: text })}
            hint={from !== '' && to !== '' && to < from ? '第二天的这个时候。时段外自动暂停，到点继续。' : '时段外自动暂停，到点继续。'}
          />
        </div>
      )}
      <div className="field-row">
        <ChoiceField label="定时检查" value={every} options={TIMES} onChange={(chosen) => onPut({ every: chosen })} />
        {every !== 'never' && <ClockField label="几点开始" value={at} onChange={(text) => onPut({ at: text })} />}
      </div>
    </>
  )
}

function Reach({ typed: { hasLimit, limit, browser }, onPut }: PartProps) {
  return (
    <>
      <CheckField label="最多看多少个网页" checked={hasLimit} onChange={(on) => onPut({ hasLimit: on })} />
      {hasLimit && (
        <TextField
          label="网页数"
          inputMode="numeric"
          value={limit}
          onChange={(text) => onPut({ limit: text })}
          required
          hint="到了这个数就停，剩下的列在“没能看到”里。不限的，看完为止。"
        />
      )}
      <CheckField
        label="内容由脚本生成的网页，用浏览器打开再看，并给有问题的网页截图"
        checked={browser}
        onChange={(on) => onPut({ browser: on })}
      />
      <p className="quiet small">会慢一些。运行检查的电脑上要装好浏览器；没有装的，这样的网页列在“没能看到”里。</p>
    </>
  )
}
