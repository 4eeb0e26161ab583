import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { unitsQuery } from '../../../units.ts'
import { SITES } from '../siteQueries.ts'
import { frontFrom } from './frontFrom.ts'

interface RegisterSiteDialogProps {
  readonly onClose: () => void
  readonly onDone: (site: string) => void
}

/** 登记网站: its address, its name, whose it is. */
export function RegisterSiteDialog({ onClose, onDone }: RegisterSiteDialogProps) {
  const units = useQuery(unitsQuery)
  const [front, setFront] = useState('')
  const [name, setName] = useState('')
  const [chosen, setUnit] = useState<string | null>(null)
  const unit = chosen ?? units.data?.units[0]?.id ?? ''
  const read = frontFrom(front)
  const register = () => send<{ readonly id: string }>('POST', '/api/sites', { front: read, name: name.trim(), unit })
  return (
    <Dialog title="登记网站" onClose={onClose}>
      <ActForm
        act={register}
        changes={[SITES]}
        onDone={({ id }) => onDone(id)}
        submit="登记"
        onCancel={onClose}
        disabled={read === null || name.trim() === '' || unit === ''}
      >
        <TextField
          label="首页网址"
          value={front}
          onChange={setFront}
          required
          autoFocus
          spellCheck={false}
          inputMode="url"
          hint={
            front.trim() === '' || read !== null
              ? '从浏览器的地址栏复制，例如 https://www.example.gov.cn/'
              : '这不像一个网址。请从浏览器的地址栏整个复制过来。'
          }
        />
        <TextField label="网站名称" value={name} onChange={setName} required maxLength={200} hint="例如 示例县人民政府门户网站" />
        <UnitField label="主办单位" unit={unit} onChoose={setUnit} hint="网站归谁办。别的单位在上面有栏目的，导入栏目时再写明。" />
        <p className="quiet small">登记以后还不会访问这个网站：要等系统管理员允许，再由您开始检查。</p>
      </ActForm>
    </Dialog>
  )
}
