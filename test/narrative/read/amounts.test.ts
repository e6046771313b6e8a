import assert from 'node:assert/strict';
import { amounts } from '../../../src/narrative/read/amounts.js';
import { cleanText } from '../../../src/narrative/read/clean.js';

const read = (original: string): string[] => {
  const { text } = cleanText(original);
  return amounts(text).amounts.map(({ start, end, low, high, measure }) => {
    const range = low === high ? String(low) : `${Number(low.toFixed(4))}..${Number(high.toFixed(4))}`;
    return `${text.slice(start, end)} ${range} ${measure}`;
  });
};

describe('numbers of a text', () => {
  for (const [text, ...expected] of [
    ['收到25件', '25件 25 cases'],
    ['收到２５件', '25件 25 cases'],
    ['2,104件、2，104件、2 104件', '2,104件 2104 cases', '2，104件 2104 cases', '2104件 2104 cases'],
    ['12 34件', '12 12 none', '34件 34 cases'],
    ['三百零五件、两件、廿八件、二十五件', '三百零五件 305 cases', '两件 2 cases', '廿八件 28 cases', '二十五件 25 cases'],
    ['80余件、三千余件、2100多件', '80余件 81..89 cases', '三千余件 3001..3999 cases', '2100多件 2101..2199 cases'],
    ['1.2万余件', '1.2万余件 12001..12999 cases'],
    ['近100件、不足100件', '100件 85..99 cases', '100件 85..99 cases'],
    ['约100件、100件左右', '100件 95..105 cases', '100件左右 95..105 cases'],
    ['超过10件、至少10件、10件以上', '10件 11..Infinity cases', '10件 10..Infinity cases', '10件以上 10..Infinity cases'],
    ['9.012万件', '9.012万件 90115..90130 cases'],
    ['36.25万元、362500元、0.5亿元', '36.25万元 36.245..36.255 money', '362500元 36.2499..36.2501 money', '0.5亿元 4500..5500 money'],
    ['58.3%、百分之五十', '58.3% 58.3 percent', '百分之五十 50 percent'],
    ['一半、三分之二、五成', '一半 0.45..0.55 share', '三分之二 0.6167..0.7167 share', '五成 0.5 share'],
    ['三至五件', '三至五件 3..5 cases'],
    ['120件、1191件', '120件 120 cases', '1191件 1191 cases'],
    ['2024年12月31日、二〇二四年度、1—6月、2024-12-31'],
    ['第三条、第二十条第（一）项、〔2021〕30号、国务院令第711号'],
    ['一是公开，二是解读；（一）主动公开'],
    ['电话0517-87222589，拨打12345热线，A4纸'],
    ['统一、进一步、三审三校、“一件事”、《第3次全国5项普查》'],
    ['1234567890123456789012件'],
    ['八十余件、二百多件、1000余件', '八十余件 81..89 cases', '二百多件 201..299 cases', '1000余件 1001..1999 cases'],
    ['近20件、不足20件、接近20件', '20件 17..19 cases', '20件 17..19 cases', '20件 17..19 cases'],
    ['约200件、大约200件', '200件 190..210 cases', '200件 190..210 cases'],
    ['不少于10件、突破10件', '10件 10..Infinity cases', '10件 11..Infinity cases'],
    ['过半数、半数', '过半数 0.5..1 share', '半数 0.45..0.55 share'],
    ['翻一番', '一番 1 times'],
    ['0.35万件', '0.35万件 3450..3599.9999 cases'],
    ['2024.12.31、2024年3月至6月、12月底'],
    ['第1号、30号、国办公开办函〔2021〕30号'],
    ['第二条、第3项、第十次会议'],
    ['（一）、（2）；1.总体情况'],
    ['第三方、第一时间、两会、四类过程性信息'],
  ] as const) it(text.slice(0, 30), () => assert.deepEqual(read(text), expected));

  it('are found where they stood, however the lines break', () => {
    const original = '共 收到\n申请 ２５\u200b 件。';
    const { text, origin } = cleanText(original);
    const [amount] = amounts(text).amounts;
    assert.equal(text, '共收到申请25件。');
    assert.equal(original.slice(origin(amount!.start), origin(amount!.end - 1) + 1), '２５\u200b 件');
  });
});
