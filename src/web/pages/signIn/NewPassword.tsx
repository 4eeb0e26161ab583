import { TextField } from '../../components/form/Field.tsx'

interface NewPasswordProps {
  readonly password: string
  readonly again: string
  readonly onPassword: (password: string) => void
  readonly onAgain: (again: string) => void
}

/** A new password, typed twice. 新密码 */
export function NewPassword({ password, again, onPassword, onAgain }: NewPasswordProps) {
  const differs = again !== '' && again !== password
  return (
    <>
      <TextField
        label="新密码"
        type="password"
        value={password}
        onChange={onPassword}
        autoComplete="new-password"
        required
        hint="至少 10 个字。一句自己记得住的话就很好，不必有大小写和符号。"
      />
      <TextField
        label="再输一次"
        type="password"
        value={again}
        onChange={onAgain}
        autoComplete="new-password"
        required
        aria-invalid={differs}
        hint={differs ? '两次输入的不一样。' : undefined}
      />
    </>
  )
}
