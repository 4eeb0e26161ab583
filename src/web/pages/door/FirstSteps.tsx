import { Link } from '@tanstack/react-router'
import { useMay } from '../../me.ts'

/** What an installation shows in which nothing has been published yet: to each what he can do about it. 从哪里开始 */
export function FirstSteps() {
  const publishes = useMay('programme.publish')
  const appoints = useMay('unit.manage')
  if (publishes) return <PublishFirst />
  if (appoints) return <AppointFirst />
  return <p className="notice-box">还没有发布过考核方案。方案由政务公开办发布，发布以后就会出现在这里。</p>
}

/** For who organises. */
function PublishFirst() {
  return (
    <div className="notice-box">
      <p>这里还没有考核方案。先发布一个方案，才能开考核批次：</p>
      <ol>
        <li>方案是一个文件夹，里面有 programme.yaml 和评分表；写法见说明书“方案的格式”。可以先复制程序自带的一个真实方案来改。</li>
        <li>
          把文件夹打包成 zip，到 <Link to="/system/programmes">系统—方案</Link> 里上传；或者在运行明镜的机器上执行{' '}
          <code>npx mingjing programme publish 文件夹</code>。
        </li>
        <li>有错的地方会连同文件和行号列出来，改好再发布；发布过的方案不能改，改动要作为新的一版发布。</li>
      </ol>
    </div>
  )
}

/** For who looks after the system, and publishes nothing himself. */
function AppointFirst() {
  return (
    <div className="notice-box">
      <p>这里还没有考核方案。请先做这三件事，都在上面的“系统”里：</p>
      <ol>
        <li>登记被考核单位，可以用表格一次导入。</li>
        <li>登记人员，给组织考核的同事“政务公开办”的职责，给各单位的填报人、审核人各自的职责；打印激活单交给他们设置密码。</li>
        <li>请政务公开办的同事登录，发布考核方案；发布以后就会出现在这里。</li>
      </ol>
    </div>
  )
}
