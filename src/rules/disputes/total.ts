import { printedForm } from '../rule.js';
import { tallyRule } from '../tally.js';

export const disputeTotal = tallyRule('disputes/total', '维持、纠正、其他、尚未审结之和应等于总计', printedForm('2021年格式表四“总计”列'));
