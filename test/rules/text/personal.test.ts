import assert from 'node:assert/strict';
import { digitRows, isCardNumber, isIdentityNumber, isMobileNumber, masked } from '../../../src/rules/text/personal.js';

describe('numbers of persons', () => {
  for (const [digits, expected] of [
    // the example of GB 11643
    ['11010519491231002X', true], ['440524188001010014', false], ['110105194912310021', false],
    ['110101199002300017', false], ['010101199003070010', false], ['1101011990030700', false],
  ] as const) it(`${digits} is ${expected ? 'an' : 'no'} identity number`, () => assert.equal(isIdentityNumber(digits), expected));

  for (const [digits, expected] of [
    ['6222021234567894', true], ['6222021234567893', false], ['4111111111111111', true], ['1234567812345670', false],
    ['622202123456789', false], ['62220212345678901234', false], ['9999999999999999', false],
  ] as const) it(`${digits} is ${expected ? 'a' : 'no'} card number`, () => assert.equal(isCardNumber(digits), expected));

  for (const [digits, expected] of [['13800138000', true], ['12800138000', false], ['138001380001', false]] as const) {
    it(`${digits} is ${expected ? 'a' : 'no'} mobile number`, () => assert.equal(isMobileNumber(digits), expected));
  }

  for (const [text, expected] of [
    ['电话13800138000。', ['13800138000']],
    ['卡号6222 0212 3456 7894。', ['6222021234567894']],
    ['11010519491231002x', ['11010519491231002X']],
    ['见 https://a.gov.cn/13800138000.html 和 t20240308138001', []],
    ['2024年1月1日至12月31日', []],
    [`${'1'.repeat(40)}。`, []],
  ] as const) it(`rows of digits in ${text}`, () => assert.deepEqual(digitRows(text).map(({ digits }) => digits), expected));

  it('are not shown whole', () => assert.equal(masked('13800138000'), '138******00'));
});
