import { SystemFrame } from '../SystemFrame.tsx'
import { ContactForm } from './ContactForm.tsx'
import { NumbersForm } from './NumbersForm.tsx'
import { RetentionPart } from './RetentionPart.tsx'
import { QuotaForm } from './QuotaForm.tsx'

/** 设置: the few numbers that an office may want otherwise. */
export function SettingsPage() {
  return (
    <SystemFrame title="设置" lead="不改也能用。改了以后马上起作用，并记入操作日志。">
      <NumbersForm
        title="登录和激活单"
        path="/api/settings/sign-in"
        fields={[
          { name: 'idleMinutes', label: '多少分钟不用就要重新登录', hint: '已经登录的人也按新的时间算。' },
          { name: 'absoluteHours', label: '登录一次最长用几小时' },
          { name: 'activationDays', label: '激活单几天内有效', hint: '已经打印的激活单，按上面印的日期算。' },
          { name: 'resetDays', label: '密码重设单几天内有效' },
        ]}
      />
      <NumbersForm
        title="自动备份保留多少"
        path="/api/settings/backups"
        fields={[
          { name: 'days', label: '最近几天，每天一个' },
          { name: 'weeks', label: '最近几周，每周一个' },
          { name: 'months', label: '最近几个月，每月一个', hint: '到期的自动删除；手动做的备份不会自动删除。' },
        ]}
      />
      <ContactForm />
      <QuotaForm />
      <NumbersForm
        title="佐证保留年限"
        path="/api/settings/retention"
        fields={[{ name: 'years', label: '保留多少年', hint: '从批次的计分截止日算起。到期不会自动删除，见下。' }]}
      />
      <RetentionPart />
    </SystemFrame>
  )
}
