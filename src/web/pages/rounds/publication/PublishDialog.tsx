import { useState } from 'react'
import { publicationLevelInWords } from '../../../../model/Settling.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { LEVEL_SHOWS, type PublishingBody } from './publicationQueries.ts'
import { publish, type Progress } from './publish.ts'

interface PublishDialogProps {
  readonly round: string
  readonly words: Omit<PublishingBody, 'why'>
  readonly onClose: () => void
}

/** Says exactly what becomes public, asks why, and shows how far it is. 公布 */
export function PublishDialog({ round, words, onClose }: PublishDialogProps) {
  const [progress, setProgress] = useState<Progress | null>(null)
  return (
    <ReasonDialog
      title={`${publicationLevelInWords(words.level)}？`}
      submit="公布"
      act={(why) => publish(round, { ...words, why }, setProgress)}
      changes={[['rounds', round, 'publications']]}
      onClose={onClose}
    >
      <ul className="publication-effects">
        <li>{LEVEL_SHOWS[words.level]}</li>
        <li>公布后，能打开这台服务器网址的人不用登录就能看到，也能下载、转载。</li>
        <li>内容不能再改。以后撤回的，网址会显示“已撤回”和撤回的理由，但别人已经保存的收不回来。</li>
      </ul>
      <p aria-live="polite" className="quiet">
        {progress && `正在编制：${progress.done} / ${progress.of}`}
      </p>
      {progress && <progress value={progress.done} max={progress.of} aria-label="编制进度" />}
    </ReasonDialog>
  )
}
