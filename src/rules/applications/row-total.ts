import { printedForm } from '../rule.js';
import { tallyRule } from '../tally.js';

export const rowTotal = tallyRule('applications/row-total', '各类申请人之和应等于总计', printedForm('2021年格式表三“总计”列'));
