import { levels, practice } from '../card.js';
import { seen, textRule } from './text-rule.js';

const copied = /(?:该|本)部分以?表格形式报告|(?:主动公开|依申请公开|政府信息管理|平台建设|监督保障)[（(](?:含|包括)[^（）()]{0,60}[）)]/g;

export const copiedNotice = textRule({
  id: 'text/copied-notice',
  level: levels('warning'),
  basis: practice('通知和格式里的写作要求不是年报的内容'),
  title: '照抄了通知或格式里的要求',
  checks: '正文里留着“该部分以表格形式报告”“监督保障（含……）”之类的写作要求。',
  why: '这些话是对填报人说的，读者看了不知所云。',
  remedy: '删去，写本单位的实际情况。',
  says: '“{words}”像是通知或格式里的要求。请删去或改写，见{where}。',
  see: ({ text }) => seen(text, copied),
});
