import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rooms } from '../scripts/rooms.mjs';
import { circlesIn, importsIn } from './imports.js';

const names = Object.keys(rooms);

describe('the rooms of src/', () => {
  it('are the folders of src/', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    assert.deepEqual(folders.sort(), [...names].sort());
  });

  it('are the table in docs/architecture.md, in the same order', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    const rows = [...page.matchAll(/^\| ([a-z]+) \| ([a-z, ]+) \| .+ \|$/gm)].filter(([, room]) => room !== 'room');
    assert.deepEqual(
      rows.map(([, room, knows]) => [room, knows === 'nothing' ? [] : knows!.split(', ')]),
      names.map((room) => [room, rooms[room]!.knows]),
    );
  });

  it('know only rooms before them', () => {
    for (const [index, room] of names.entries()) {
      for (const known of rooms[room]!.knows) assert.ok(names.indexOf(known) < index && names.includes(known), `${room} knows ${known}`);
    }
  });

  it('hold no file that imports in a circle', () => assert.deepEqual(circlesIn(importsIn('src')), []));
});
