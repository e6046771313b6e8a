import { printedForm } from '../rule.js';
import { tallyRule } from '../tally.js';

export const balance = tallyRule('applications/balance', '新收加上年结转应等于办结加结转下年度', printedForm('2021年格式表三印明的勾稽关系'));
