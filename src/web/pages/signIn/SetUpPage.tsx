import { useNavigate } from '@tanstack/react-router'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { unitKindInWords, UNIT_KINDS, type UnitKind } from '../../../model/UnitKind.ts'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { ChoiceField, TextField } from '../../components/form/Field.tsx'
import { useTitle } from '../../useTitle.ts'
import { codeInAddress, forgetCode } from './codeInAddress.ts'
import { NewPassword } from './NewPassword.tsx'

const KINDS = UNIT_KINDS.map((value) => ({ value, text: unitKindInWords(value) }))

/** The first page of an installation: whose it is, and who keeps it. 初始设置 */
export function SetUpPage() {
  useTitle('初始设置')
  const client = useQueryClient()
  const navigate = useNavigate()
  const [code] = useState(codeInAddress)
  const [isDone, setDone] = useState(false)
  const looked = useQuery({
    queryKey: ['set-up', code],
    queryFn: () => send('POST', '/api/set-up/look', { code }).then(() => true),
    enabled: code !== null && !isDone,
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
  })
  const [unitName, setUnitName] = useState('')
  const [unitKind, setUnitKind] = useState<UnitKind>('county')
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  if (code === null)
    return (
      <div className="notice-box" role="alert">
        <h1>地址不完整</h1>
        <p>
          请打开启动窗口里印出的完整地址（30 分钟内有效，只能用一次）。过期了，请在运行明镜的机器上运行 npx mingjing setup-address
          另取一个。
        </p>
      </div>
    )
  if (looked.isError && !isDone)
    return (
      <div className="notice-box" role="alert">
        <h1>这个地址用不了</h1>
        <p>{looked.error.message}</p>
      </div>
    )
  if (looked.isPending && !isDone)
    return (
      <section className="sign-in">
        <h1>初始设置</h1>
        <p role="status">正在核对地址……</p>
      </section>
    )
  return (
    <section className="sign-in wide" aria-labelledby="set-up">
      <h1 id="set-up">初始设置</h1>
      <p>先说明这是谁的系统，再设一位系统管理员。单位、人员和方案以后都在“系统”里添加。</p>
      <ActForm
        act={() => send('POST', '/api/set-up', { code, unitName, unitKind, name, login, password })}
        onDone={() => {
          setDone(true)
          forgetCode()
          // The address has served its turn: it is not looked at again. Nobody waits for the rest: who goes on by a link must not be brought back.
          void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'set-up' })
          void navigate({ to: '/' })
        }}
        submit="完成设置并登录"
        disabled={[unitName, name, login, password].some((text) => text.trim() === '') || password !== again}
      >
        <div className="field-row">
          <TextField
            label="组织考核的地区或单位"
            value={unitName}
            onChange={setUnitName}
            required
            hint="例如：示例县人民政府。被考核的单位都在它下面。"
          />
          <ChoiceField label="类别" value={unitKind} options={KINDS} onChange={setUnitKind} />
        </div>
        <div className="field-row">
          <TextField label="管理员姓名" value={name} onChange={setName} autoComplete="name" required />
          <TextField
            label="登录名"
            value={login}
            onChange={setLogin}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            hint="字母、数字或汉字，不分大小写。"
          />
        </div>
        <NewPassword password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
      </ActForm>
    </section>
  )
}
