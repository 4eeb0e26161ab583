import { queryOptions, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { QuotaAnswer } from '../../../../server/routes/quota.ts'
import { ask, send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { sizeInWords } from '../../../fileWords.ts'
import { useMay } from '../../../me.ts'

const PATH = '/api/settings/quota'
const MB = 1024 * 1024

const quotaQuery = queryOptions({
  queryKey: ['system', 'settings', PATH],
  queryFn: ({ signal }) => ask<QuotaAnswer>(PATH, signal),
  staleTime: 0,
})

/** 材料空间: how much units may keep, and how much they do. */
export function QuotaForm() {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>材料空间</h2>
      <p className="quiet">各单位上传的材料合计最多占多少。内容相同的只算一份；撤回的仍然留着，也算在内。调小不会删掉已有的材料。</p>
      <Loaded query={useQuery(quotaQuery)}>{(quota) => <Fields key={JSON.stringify(quota.exceptions)} quota={quota} />}</Loaded>
    </section>
  )
}

interface Exception {
  readonly unit: string
  readonly megabytes: string
}

function Fields({ quota }: { readonly quota: QuotaAnswer }) {
  const mayChange = useMay('settings.manage')
  const [usual, setUsual] = useState(String(quota.megabytes))
  const [exceptions, setExceptions] = useState<readonly Exception[]>(
    quota.exceptions.map(({ unit, megabytes }) => ({ unit, megabytes: String(megabytes) })),
  )
  const [isSaved, setIsSaved] = useState(false)
  const change = (at: number, to: Partial<Exception>) => {
    setIsSaved(false)
    setExceptions(exceptions.map((one, index) => (index === at ? { ...one, ...to } : one)))
  }
  const typed = {
    megabytes: Number(usual),
    exceptions: exceptions.filter(({ unit }) => unit !== '').map(({ unit, megabytes }) => ({ unit, megabytes: Number(megabytes) })),
  }
  const limitOf = (unit: string): number => quota.exceptions.find((one) => one.unit === unit)?.megabytes ?? quota.megabytes
  return (
    <>
      <ActForm
        act={() => send('PUT', PATH, typed)}
        changes={[quotaQuery.queryKey]}
        onDone={() => setIsSaved(true)}
        submit="保存"
        disabled={!mayChange}
      >
        <div className="field-row">
          <TextField
            label="每个单位多少 MB"
            hint="1024 MB 是 1 GB。"
            type="number"
            min={1}
            step={1}
            required
            readOnly={!mayChange}
            value={usual}
            onChange={(value) => {
              setIsSaved(false)
              setUsual(value)
            }}
          />
        </div>
        {exceptions.map(({ unit, megabytes }, at) => (
          <div key={at} className="field-row quota-row" role="group" aria-label={`另行规定的单位 ${at + 1}`}>
            <UnitField label="另行规定的单位" unit={unit} onChoose={(chosen) => change(at, { unit: chosen })} />
            <TextField
              label="多少 MB"
              type="number"
              min={1}
              step={1}
              required
              readOnly={!mayChange}
              value={megabytes}
              onChange={(value) => change(at, { megabytes: value })}
            />
            {mayChange && (
              <button type="button" className="button" onClick={() => setExceptions(exceptions.filter((_, index) => index !== at))}>
                去掉这一行
              </button>
            )}
          </div>
        ))}
        {mayChange && (
          <p>
            <button
              type="button"
              className="button"
              onClick={() => setExceptions([...exceptions, { unit: '', megabytes: String(quota.megabytes) }])}
            >
              给一个单位另行规定
            </button>
          </p>
        )}
        {isSaved && <p role="status">已保存。</p>}
      </ActForm>
      {quota.used.length > 0 && (
        <details className="quota-used">
          <summary>各单位已用多少</summary>
          <div className="table-scroll">
            <table className="list-table">
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col" className="figure">
                    份数
                  </th>
                  <th scope="col" className="figure">
                    已用
                  </th>
                  <th scope="col" className="figure">
                    上限
                  </th>
                </tr>
              </thead>
              <tbody>
                {quota.used.map(({ unit, bytes, contents }) => (
                  <tr key={unit}>
                    <th scope="row">{quota.names[unit] ?? ''}</th>
                    <td className="figure">{contents}</td>
                    <td className="figure">{sizeInWords(bytes)}</td>
                    <td className="figure">{sizeInWords(limitOf(unit) * MB)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </>
  )
}
