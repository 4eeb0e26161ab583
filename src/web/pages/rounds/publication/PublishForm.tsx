import { useState } from 'react'
import { PUBLICATION_LEVELS, publicationLevelInWords, type PublicationLevel } from '../../../../model/Settling.ts'
import { AreaField } from '../../../components/form/Field.tsx'
import { ReceiptCode } from '../../../components/ReceiptCode.tsx'
import { LEVEL_SHOWS, previewAddress, type PublicationOverview, type SettledFinally } from './publicationQueries.ts'
import { PublishDialog } from './PublishDialog.tsx'

interface PublishFormProps {
  readonly round: string
  readonly settled: SettledFinally
  readonly overview: PublicationOverview
}

const OBJECTIONS = '对公布的结果有异议的，请在公布之日起5个工作日内，写明单位、联系人、异议的项目和理由，书面送政务公开办。逾期不再受理。'

/** What the organiser decides before a result is public, with a look at exactly what will be. 公布表单 */
export function PublishForm({ round, settled, overview }: PublishFormProps) {
  const [level, setLevel] = useState<PublicationLevel>('grades')
  const [objections, setObjections] = useState(OBJECTIONS)
  const [note, setNote] = useState('')
  const [asking, setAsking] = useState(false)
  const words = { snapshot: settled.snapshot, level, objections: objections.trim(), note: note.trim() }
  return (
    <div className="publication-form">
      <fieldset>
        <legend>公布到什么程度</legend>
        {PUBLICATION_LEVELS.map((one) => (
          <label key={one} className="publication-level">
            <input type="radio" name="level" value={one} checked={level === one} onChange={() => setLevel(one)} />
            <span>
              <strong>{publicationLevelInWords(one)}</strong>
              <span className="quiet">{LEVEL_SHOWS[one]}</span>
            </span>
          </label>
        ))}
        {level === 'grades' && !overview.graded && (
          <p className="amber-note">这个方案不定等次：有结论的公布结论，没有结论的请改选下面的范围。</p>
        )}
      </fieldset>
      <AreaField
        label="有异议怎么提"
        hint="写在网页上，所有人都看得到。请写清向谁提、怎么提、什么时候以前提。"
        value={objections}
        onChange={setObjections}
        required
      />
      <AreaField label="说明（可以不写）" hint="写在网页开头，例如公布的依据。" value={note} onChange={setNote} rows={2} />
      <p>
        这次定稿的
        <ReceiptCode receipt={settled.receipt} />
      </p>
      <p className="actions">
        <a className="button" href={previewAddress(round, { ...words, why: '（公布时填写）' })} target="_blank" rel="noreferrer">
          预览：看会公开什么
        </a>
        <button
          type="button"
          className="button primary"
          disabled={settled.state !== 'approved' || words.objections === ''}
          onClick={() => setAsking(true)}
        >
          公布……
        </button>
      </p>
      {asking && <PublishDialog round={round} words={words} onClose={() => setAsking(false)} />}
    </div>
  )
}
