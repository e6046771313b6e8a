import { printedForm } from '../rule.js';
import { tallyRule } from '../tally.js';

export const breakdown = tallyRule('applications/breakdown', '（一）至（六）之和应等于（七）总计', printedForm('2021年格式表三“（七）总计”行'));
