import type { Slip } from './types.js';

/** A slip in a few Chinese words, for “可能是……”. The equations do not prove it. */
export function slipWords(slip: Slip): string {
  switch (slip.kind) {
    case 'totalLeftAtZero': return '总计没有填（为0）';
    case 'partLeftAtZero': return '没有填（为0）';
    case 'totalFollows': return '总计是按填错的数加出来的';
    case 'swappedDigits': return '两位数字颠倒';
    case 'missingDigit': return '少打一位';
    case 'extraDigit': return '多打一位';
    case 'doubledDigit': return '一位数字打了两遍';
    case 'neighbouringKey': return '按错了键';
    case 'wrongDigit': return '打错一位';
    case 'missingZero': return '少了一个0';
    case 'extraZero': return '多了一个0';
    case 'unit': return '元与万元混淆';
    case 'sign': return '多了负号';
    case 'moved': return `填在了相邻的${slip.across === 'rows' ? '行' : '列'}`;
    case 'split': return `一个数拆在了相邻的两${slip.across === 'rows' ? '行' : '列'}`;
    case 'exchanged': return `与相邻的${slip.across === 'rows' ? '行' : '列'}互换`;
    case 'shifted': return `连续几个数错了一${slip.across === 'rows' ? '行' : '列'}`;
  }
}
