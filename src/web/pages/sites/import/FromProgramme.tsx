import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ChoiceField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { sourcesQuery, type ColumnSources, type From } from './importQueries.ts'

interface FromProgrammeProps {
  readonly site: string
  readonly onChoose: (from: From | null) => void
}

/** A programme with columns, and by whose list of units its keepers are named. 考核方案里的栏目 */
export function FromProgramme({ site, onChoose }: FromProgrammeProps) {
  return (
    <Loaded query={useQuery(sourcesQuery(site))}>
      {({ programmes }) =>
        programmes.length === 0 ? (
          <p className="notice-box">已发布的考核方案里都没有写栏目。请用栏目表导入。</p>
        ) : (
          <Choices programmes={programmes} onChoose={onChoose} />
        )
      }
    </Loaded>
  )
}

interface ChoicesProps {
  readonly programmes: ColumnSources['programmes']
  readonly onChoose: (from: From | null) => void
}

function Choices({ programmes, onChoose }: ChoicesProps) {
  const [hash, setHash] = useState('')
  const [round, setRound] = useState('')
  const chosen = programmes.find((one) => one.hash === hash)
  const choose = (programme: string, of: string) => {
    setHash(programme)
    setRound(of)
    onChoose(programme === '' ? null : { kind: 'programme', programme, round: of === '' ? null : of })
  }
  return (
    <div className="column-from">
      <ChoiceField
        label="考核方案"
        value={hash}
        options={[
          { value: '', text: '请选择' },
          ...programmes.map((one) => ({
            value: one.hash,
            text: `${one.title}（第 ${String(one.version)} 版，${String(one.columns)} 个栏目）`,
          })),
        ]}
        onChange={(next) => choose(next, '')}
      />
      {chosen && chosen.rounds.length > 0 && (
        <ChoiceField
          label="保障单位按哪份名单确定"
          hint="方案里的单位名称，按批次的名单对应到单位；没有的按单位名称和别名。"
          value={round}
          options={[{ value: '', text: '按单位名称和别名' }, ...chosen.rounds.map(({ id, title }) => ({ value: id, text: title }))]}
          onChange={(next) => choose(hash, next)}
        />
      )}
    </div>
  )
}
