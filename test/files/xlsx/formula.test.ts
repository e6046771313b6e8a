import assert from 'node:assert/strict';
import { shiftFormula } from '../../../src/files/xlsx/formula.js';

describe('moving a formula', () => {
  for (const [formula, expected] of [
    ['A1', 'C2'], ['$A1', '$A2'], ['A$1', 'C$1'], ['$A$1', '$A$1'], ['SUM(A1:B2)', 'SUM(C2:D3)'], ['A1+a1', 'C2+C2'],
    ['SUM(A:B)', 'SUM(C:D)'], ['SUM($A:B)', 'SUM($A:D)'], ['SUM(1:$2)', 'SUM(2:$2)'], ['表!A1', '表!C2'], ["'表 A1'!A1", "'表 A1'!C2"],
    ["'它''s A1'!B2", "'它''s A1'!D3"], ['AB1!A1', 'AB1!C2'], ['[1]Sheet1!A1', '[1]Sheet1!C2'], ['LOG10(A1)', 'LOG10(C2)'], ['"A1 ""A1"" "&A1', '"A1 ""A1"" "&C2'],
    ['年报[[#This Row],[A1]]', '年报[[#This Row],[A1]]'], ["T[A'[1]+A1", "T[A'[1]+C2"], ['税率2023*A1', '税率2023*C2'], ['_A1+A1_+A1.B', '_A1+A1_+A1.B'], ['A1%', 'C2%'], ['1E5+E5', '1E5+G6'], ['1.5*A1', '1.5*C2'],
    ['XFD1048576', 'B1'], ['XFE1', 'XFE1'], ['A1048577', 'A1048577'], ['{1,2;3,4}*A1', '{1,2;3,4}*C2'], ['#REF!+A1', '#REF!+C2'], ['A1#', 'C2#'], ['_xlfn.IFS(A1>1,TRUE)', '_xlfn.IFS(C2>1,TRUE)'],
    ['IF(A1,B2:C3,D4)', 'IF(C2,D3:E4,F5)'],
  ] as const) {
    it(formula, () => { assert.equal(shiftFormula(formula, 1, 2), expected); });
  }

  it('backwards over the edge', () => { assert.equal(shiftFormula('A1', -1, -1), 'XFD1048576'); });
});
