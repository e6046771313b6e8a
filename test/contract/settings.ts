import assert from 'node:assert/strict';
import type { WorkbookPort } from '../../src/workbook/port.js';
import type { Bench } from './expect.js';

const pairs: readonly (readonly [string, string])[] = [
  ['year', '2024'],
  ['单位', '某市人民政府办公室 𠮷'],
  ['<&"\'>', 'a<b & "c" \'d\' ]]> <!-- -->'],
  ['lines', '一\n二\r\n三\t四'],
  ['empty', ''],
  ['json', JSON.stringify({ bindings: { 表三: 'A1:J28' } })],
  ['constructor', 'not a property of every object'],
];

async function setting(port: WorkbookPort, key: string): Promise<string | undefined> {
  const { values } = await port.settings();
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

export function describeSettings(bench: Bench): void {
  describe('settings', () => {
    it('has none at first', async () => {
      for (const [key] of pairs) assert.equal(await setting(bench.host.port, key), undefined, key);
    });

    it('keeps them, also over closing and opening', async () => {
      for (const [key, value] of pairs) await bench.host.port.setSettings({ [key]: value });
      for (const [key, value] of pairs) assert.equal(await setting(bench.host.port, key), value, key);
      bench.host = await bench.host.reopen();
      for (const [key, value] of pairs) assert.equal(await setting(bench.host.port, key), value, key);
    });

    it('keeps those that are set at the same time', async () => {
      await Promise.all(pairs.map(([key, value]) => bench.host.port.setSettings({ [key]: value })));
      for (const [key, value] of pairs) assert.equal(await setting(bench.host.port, key), value, key);
    });

    it('changes one and leaves the others', async () => {
      await bench.host.port.setSettings({ ['a']: '1' });
      await bench.host.port.setSettings({ ['b']: '2' });
      await bench.host.port.setSettings({ ['a']: '3' });
      assert.deepEqual([await setting(bench.host.port, 'a'), await setting(bench.host.port, 'b')], ['3', '2']);
    });

    it('changes several in one go, and removes others with them', async () => {
      await bench.host.port.setSettings({ a: '1', b: '2', c: '3' });
      await bench.host.port.setSettings({ a: '4', b: undefined, d: '5' });
      assert.deepEqual({ ...(await bench.host.port.settings()).values }, { a: '4', c: '3', d: '5' });
      assert.equal((await bench.host.port.settings()).damaged, false);
    });

    it('leaves no trace when the last one is removed', async () => {
      const before = await bench.host.snapshot();
      await bench.host.port.setSettings({ ['a']: '1' });
      await bench.host.port.setSettings({ ['b']: '2' });
      assert.notDeepEqual(await bench.host.snapshot(), before, 'settings are not seen in the snapshot');
      await bench.host.port.setSettings({ ['a']: undefined });
      assert.equal(await setting(bench.host.port, 'a'), undefined);
      await bench.host.port.setSettings({ ['b']: undefined });
      await bench.host.port.setSettings({ ['never set']: undefined });
      assert.deepEqual(await bench.host.snapshot(), before);
    });

    it('starts anew when the settings were lost', async () => {
      await bench.host.port.setSettings({ ['a']: '1' });
      await bench.host.loseSettings();
      assert.equal(await setting(bench.host.port, 'a'), undefined);
      await bench.host.port.setSettings({ ['b']: '2' });
      assert.equal(await setting(bench.host.port, 'b'), '2');
    });
  });
}
