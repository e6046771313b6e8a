import { levels, practice } from '../card.js';
import { seen, textRule } from './text-rule.js';

const voice = /特此(?:说明|报告|函复|汇报)|(?:根据|按照)贵[办局委单][^，。；]{0,10}|(?:妥否|当否)，?请(?:指示|批示)|现将[^，。；]{0,30}报告如下/g;

export const letterVoice = textRule({
  id: 'text/letter-voice',
  level: levels('info'),
  basis: practice('年报是对社会公开的文书，不是呈报上级的函'),
  title: '用了呈报、函件的口气',
  checks: '正文里有“特此说明”“特此报告”“根据贵办”“现将……报告如下”等。',
  why: '年报的读者是社会公众。',
  remedy: '删去，或者换成陈述的说法。',
  says: '“{words}”是呈报、函件的口气。可以删去，见{where}。',
  see: ({ text }) => seen(text, voice),
});
