import { Link } from '@tanstack/react-router'
import { useHolds } from '../../me.ts'

/** What an installation shows in which nothing has been published yet: in order, what each can do about it. 从哪里开始 */
export function FirstSteps() {
  const registersUnits = useHolds('unit.manage')
  const registersPeople = useHolds('person.manage')
  const printsSlips = useHolds('slip.issue')
  const publishes = useHolds('programme.publish')
  if (!registersUnits && !publishes)
    return <p className="notice-box">还没有发布过考核方案。方案由政务公开办发布，发布以后就会出现在这里。</p>
  return (
    <div className="notice-box first-steps">
      <p>{publishes ? '这里还没有考核方案。按下面的顺序准备：' : '这里还没有考核方案。请按下面的顺序准备；最后一步由政务公开办来做：'}</p>
      <ol>
        {registersUnits && (
          <li>
            <p>
              <Link to="/system/units">登记单位</Link>：登记被考核单位。单位多的，<Link to="/system/units/import">用表格一次导入</Link>。
            </p>
          </li>
        )}
        {registersPeople && (
          <li>
            <p>
              <Link to="/system/people">登记人员</Link>
              ：给组织考核的同事“政务公开办”的职责，给各单位的填报人、审核人各自的职责。人多的，
              <Link to="/system/people/import">用表格一次导入</Link>。
            </p>
          </li>
        )}
        {printsSlips && (
          <li>
            <p>
              <Link to="/system/slips">打印激活单</Link>：交给每个人，凭它设置自己的密码。
            </p>
          </li>
        )}
        <li>
          {publishes ? (
            <>
              <p>
                <Link to="/rounds">建立批次</Link>：自带五份真实通知的方案，选用即可，不用另外发布。
              </p>
              <p className="quiet">
                用自己的通知做成的方案，先在<Link to="/system/programmes">“系统—方案”</Link>
                里发布；写法见说明书“方案的格式”，可以先复制自带的一个方案来改。
              </p>
            </>
          ) : (
            <p>建立批次：请担任“政务公开办”的同事登录，在“批次”页选一个方案建立，自带五份真实通知的方案。</p>
          )}
        </li>
      </ol>
    </div>
  )
}
