import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { sheetKinds } from './sheetKinds.ts'
import { SheetIn } from './SheetIn.tsx'
import { SheetOut } from './SheetOut.tsx'

/** 表格: cells out as a workbook and in again, and entering for others from paper. */
export function TablesPage() {
  const { round } = useParams({ from: '/rounds/$round/tables' })
  return (
    <RoundFrame
      round={round}
      title="表格"
      lead="把要填的内容下载成 Excel 表，在没有网络的地方或者分给别人填写，填好再传回来。传回时先逐格核对，看过再保存。"
    >
      {(head) => <Tables head={head} />}
    </RoundFrame>
  )
}

function Tables({ head }: { readonly head: RoundHead }) {
  const kinds = sheetKinds(head)
  const [chosen, setChosen] = useState(kinds[0]?.id ?? '')
  const [name, setName] = useState('')
  const kind = kinds.find(({ id }) => id === chosen) ?? kinds[0]
  if (!kind) return <p className="notice-box">您在这个批次里没有要填写的内容，不用表格。需要填写的，请联系政务公开办。</p>
  const isNamed = kind.behalf !== 'assessor' || name.trim() !== ''
  return (
    <>
      <section className="panel sheet-kind" aria-label="哪一种表">
        <ChoiceField
          label="哪一种表"
          hint={kind.hint}
          value={kind.id}
          options={kinds.map(({ id, text }) => ({ value: id, text }))}
          onChange={setChosen}
        />
        {kind.behalf === 'assessor' && (
          <TextField label="代哪位考核人员录入" hint="写姓名，和纸上的签名一致。" value={name} onChange={setName} autoComplete="off" />
        )}
      </section>
      {isNamed && (
        <>
          <SheetOut key={`out ${kind.id}`} round={head.id} kind={kind} name={name} />
          <SheetIn key={`in ${kind.id} ${name}`} head={head} kind={kind} name={name} />
        </>
      )}
    </>
  )
}
