import assert from 'node:assert/strict';
import { isAllowed, licenceProblems, notices, readLock, shippedPackages } from '../../scripts/licences.mjs';
import { sbom } from '../../scripts/sbom.mjs';

const lock = readLock('.');
const shipped = shippedPackages('.', lock);

describe('the licences of what is handed out', () => {
  it('are all known and allowed', () => assert.deepEqual(licenceProblems(lock, shipped), []));

  it('are looked for where the sources lead: the spreadsheet, the pane, the readers, and what these need', () => {
    const names = new Set(shipped.map(({ name }) => name));
    for (const name of ['@univerjs/core', '@univerjs/engine-render', '@fluentui/react-components', 'preact', 'react-dom', 'unpdf', 'entities']) {
      assert.ok(names.has(name), name);
    }
    for (const name of ['mocha', 'webpack', 'typescript', 'playwright-core']) assert.ok(!names.has(name), name);
  });

  const handedOut = [{ place: 'node_modules/it' }];
  for (const [what, license, among, said] of [
    ['none at all', undefined, handedOut, /^it 1\.0\.0：锁定文件里没有写许可。$/],
    ['none of a tool', undefined, [], /没有写许可/],
    ['one that binds what it is in', 'GPL-3.0-only', handedOut, /许可是GPL-3\.0-only，不能随产品分发/],
    ['one for tools only', 'MPL-2.0', handedOut, /不能随产品分发/],
    ['one of a tool that is not known', 'SSPL-1.0', [], /不在工具可用的许可之内/],
    ['two that both hold, one of them not allowed', '(MIT AND GPL-2.0-only)', handedOut, /不能随产品分发/],
  ] as const)
    it(`stop the build: ${what}`, () => {
      const planted = { packages: { 'node_modules/it': { version: '1.0.0', ...(license && { license }) } } };
      const problems = licenceProblems(planted, among);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, said);
    });

  for (const [expression, expected] of [
    ['MIT', true], ['(MIT OR GPL-3.0-or-later)', true], ['GPL-2.0-only OR MIT', true], ['(MIT AND Zlib)', true],
    ['(GPL-2.0-only OR AGPL-3.0-only)', false], ['mit', false], ['((MIT))', false], ['', false],
  ] as const)
    it(`${expression || 'nothing'} is ${expected ? '' : 'not '}allowed`, () => assert.equal(isAllowed(expression, ['MIT', 'Zlib']), expected));

  it('go along as text, each with who is under it', () => {
    const text = notices('.');
    for (const { name, version } of shipped) assert.ok(text.includes(`${name} ${version} (`), name);
    for (const words of ['Apache License', 'Permission is hereby granted, free of charge', 'Redistribution and use']) assert.ok(text.includes(words));
    assert.ok(text.length < 150_000);
  });
});

describe('the list of components', () => {
  const described = { name: 'gouji', version: '1.2.3', license: 'MIT', description: '勾稽' };
  interface Bom {
    readonly specVersion: string;
    readonly serialNumber: string;
    readonly components: readonly { 'bom-ref': string; purl: string; licenses: readonly unknown[]; hashes: readonly { content: string }[] }[];
  }
  const bom = JSON.parse(sbom('.', described)) as Bom;

  it('is CycloneDX with a package address, a licence and a hash for each', () => {
    assert.deepEqual([bom.specVersion, bom.components.length], ['1.6', shipped.length]);
    for (const { purl, licenses, hashes } of bom.components) {
      assert.match(purl, /^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d[\w.-]*$/);
      assert.equal(licenses.length, 1);
      assert.match(hashes[0]!.content, /^[0-9a-f]{128}$/);
    }
    assert.equal(new Set(bom.components.map((each) => each['bom-ref'])).size, shipped.length);
    assert.match(bom.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is the same for the same lockfile', () => assert.equal(sbom('.', described), sbom('.', described)));
});
