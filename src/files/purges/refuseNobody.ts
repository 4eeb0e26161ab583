import { PROGRAM, TERMINAL, type Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'

/** Two persons answer for a purge: neither the program nor whoever happens to sit at the machine is one. 须由本人办理 */
export function refuseNobody({ id }: Actor): void {
  if (id === PROGRAM.id || id === TERMINAL.id) {
    throw new Refusal(
      'forbidden',
      'purge-needs-person',
      '清除文件要由两个人分别登录后申请、复核，不能在本机终端上办理。请在页面上登录后办理。',
    )
  }
}
