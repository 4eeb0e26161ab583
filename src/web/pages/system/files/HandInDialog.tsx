import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { Field } from '../../../components/form/Field.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { FILES } from './fileQueries.ts'
import { sizeInWords } from '../../../fileWords.ts'

interface HandInDialogProps {
  readonly unit: string
  readonly onClose: () => void
}

/** 上传文件: one, for a unit. */
export function HandInDialog({ unit: given, onClose }: HandInDialogProps) {
  const [unit, setUnit] = useState(given)
  const [file, setFile] = useState<File | null>(null)
  const handIn = (chosen: File) =>
    send(
      'POST',
      `/api/units/${encodeURIComponent(unit)}/files?${new URLSearchParams({ name: chosen.name }).toString()}`,
      chosen.slice(0, chosen.size, 'application/octet-stream'),
    )
  return (
    <Dialog title="上传文件" onClose={onClose}>
      <ActForm
        act={() => (file ? handIn(file) : Promise.resolve())}
        changes={[FILES]}
        onDone={onClose}
        submit="上传"
        onCancel={onClose}
        disabled={file === null || unit === ''}
      >
        <p>请先确认不是涉密文件，没有不该公开的个人信息。</p>
        <UnitField label="哪个单位的" unit={unit} onChoose={setUnit} />
        <Field label="文件" hint={file ? `${file.name}，${sizeInWords(file.size)}` : '不超过 500 MB。'}>
          {(id, hintId) => (
            <input id={id} type="file" aria-describedby={hintId} onChange={({ target }) => setFile(target.files?.[0] ?? null)} />
          )}
        </Field>
      </ActForm>
    </Dialog>
  )
}
