import { anyOf, flag, map, text, texts } from './shapes.ts'

/** 适用范围 */
export const SCOPE = anyOf(
  '适用谁：一串名字（按“、，,；”切开，可写组名、类:A、职能:行政执法），或分开写',
  texts('名字'),
  map('适用范围', {
    names: texts('适用的单位、组、类、职能'),
    except: texts('除外的单位、组、类、职能'),
    open: flag('通知写了“等”：没有点名的未定，开批次前由人确定'),
    text: text('通知原文'),
  }),
)
