import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Loaded } from '../../../components/Loaded.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { unitsQuery, type ListedUnit } from '../../../units.ts'
import { SystemFrame } from '../SystemFrame.tsx'
import { ExportLinks } from './ExportLinks.tsx'
import { IMPORT_KINDS, type ImportKind } from './importKinds.ts'
import { TakeTable } from './TakeTable.tsx'

/** 导入单位 */
export function ImportUnitsPage() {
  const { under } = useSearch({ from: '/system/units/import' })
  return <ImportPage kind="units" under={under} />
}

/** 导入人员 */
export function ImportPeoplePage() {
  const { under } = useSearch({ from: '/system/people/import' })
  return <ImportPage kind="people" under={under} />
}

interface ImportPageProps {
  readonly kind: keyof typeof IMPORT_KINDS
  readonly under: string | undefined
}

function ImportPage({ kind, under }: ImportPageProps) {
  const words: ImportKind = IMPORT_KINDS[kind]
  return (
    <SystemFrame
      title={words.title}
      lead={words.lead}
      actions={
        <Link to={words.after.to} className="button">
          {words.after.text}
        </Link>
      }
    >
      <Loaded query={useQuery(unitsQuery)}>
        {({ units }) =>
          units.length === 0 ? (
            <p className="notice-box">没有您负责的单位，不能导入。请联系系统管理员。</p>
          ) : (
            <Steps kind={kind} words={words} units={units} given={under} />
          )
        }
      </Loaded>
    </SystemFrame>
  )
}

interface StepsProps {
  readonly kind: keyof typeof IMPORT_KINDS
  readonly words: ImportKind
  readonly units: readonly ListedUnit[]
  readonly given: string | undefined
}

function Steps({ kind, words, units, given }: StepsProps) {
  const roots = units.filter(({ depth }) => depth === 0)
  const [unit, setUnit] = useState(given ?? roots[0]?.id ?? '')
  const [isElsewhere, setElsewhere] = useState(given !== undefined || roots.length > 1)
  const name = units.find(({ id }) => id === unit)?.name ?? ''
  return (
    <>
      <ol className="import-steps">
        <li>
          <h2>准备表格</h2>
          <p>
            <a href={words.template} download>
              下载模板
            </a>
            ，一行一个{words.row}；各列怎么填，模板第二页有说明。已有的花名册也可以直接用，只要有相同的列名。
          </p>
          <ExportLinks what={kind} unit={unit} />
        </li>
        <li>
          <h2>导入到哪里</h2>
          {isElsewhere ? (
            <UnitField label="这个单位及其下级" unit={unit} onChoose={setUnit} />
          ) : (
            <p>
              “{name}”及其下级。{' '}
              {units.length > 1 && (
                <button type="button" className="link" onClick={() => setElsewhere(true)}>
                  只导入到某个下级单位
                </button>
              )}
            </p>
          )}
        </li>
      </ol>
      <TakeTable key={unit} kind={words} unit={unit} />
    </>
  )
}
