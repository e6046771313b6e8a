import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { architecturePage, architecturePicture, drawArchitecture, importsOfRooms, layerOf, standsOn } from '../../scripts/architecture.js';
import { rooms } from '../../scripts/rooms.mjs';

describe('docs/architecture.md', () => {
  const page = readFileSync(architecturePage, 'utf8');

  it('has the picture of today (npm run update draws it)', () => assert.equal(readFileSync(architecturePicture, 'utf8'), drawArchitecture()));

  it('shows in it what lint lets a room import, each room above those it stands on', () => {
    const graph = importsOfRooms();
    for (const [room, imported] of Object.entries(graph)) {
      for (const other of imported) {
        assert.ok(rooms[room]!.knows.includes(other), `${room} imports ${other}`);
        assert.ok(layerOf(graph, room) > layerOf(graph, other), `${room} lies above ${other}`);
      }
    }
    assert.deepEqual(standsOn(graph, 'check'), ['rules']);
  });

  it('has every folder in a line, and none that is not there', () => {
    const listed = [...page.matchAll(/^\| `([^`]+)` \| .+ \|$/gm)].map(([, folder]) => folder!);
    assert.deepEqual(listed, [...new Set(listed)].sort(), 'in order, each once');
    const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
    const folders = new Set(files.flatMap((file) => {
      const parts = file.split('/').slice(0, -1);
      return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
    }));
    const inTable = (folder: string): boolean => /^src\/[a-z]+$/.test(folder) && folder.slice(4) in rooms;
    const below = (folder: string): boolean => /^(?:docs\/rules|examples|seeds)\/|^test\/(?:\w+\/|(?:\w+)$)/.test(folder);
    const wanted = [...folders].filter((folder) => !inTable(folder) && !below(folder));
    assert.deepEqual(wanted.filter((folder) => !listed.includes(folder)), []);
    // a folder of test/ is that of a room, or says what it is
    const tests = [...folders].filter((folder) => /^test\/\w+$/.test(folder) && !(folder.slice(5) in rooms));
    assert.deepEqual(tests.filter((folder) => !listed.includes(folder)), []);
    assert.deepEqual(listed.filter((folder) => !folders.has(folder)), []);
  });
});
