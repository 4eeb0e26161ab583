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
      <p>{publishes ? '这里还没有考核方案。按下面的顺序准备：' : '这里还没有考核方案。请按下面的顺序准备；第四步由政务公开办来做：'}</p>
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
                <Link to="/system/programmes">发布方案</Link>
                ：把方案文件夹打包成 zip 上传，或者在运行明镜的机器上执行 <code>npx mingjing programme publish 文件夹</code>。
              </p>
              <p className="quiet">
                方案是一个文件夹，里面有 programme.yaml
                和评分表；写法见说明书“方案的格式”，可以先复制程序自带的一个真实方案来改。有错的地方会连同文件和行号列出来。
              </p>
            </>
          ) : (
            <p>发布方案：请担任“政务公开办”的同事登录，在“系统—方案”里发布；发布以后就会出现在这里。</p>
          )}
        </li>
      </ol>
    </div>
  )
}
