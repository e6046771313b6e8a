import { readFileSync } from 'node:fs';
import { element, type Markup } from '../src/publish/markup.js';
import { importsIn } from '../test/imports.js';
import { rooms } from './rooms.mjs';

export const architecturePage = new URL('../docs/architecture.md', import.meta.url);
export const architecturePicture = new URL('../docs/images/architecture.svg', import.meta.url);

type Graph = Readonly<Record<string, readonly string[]>>;

/** Which room imports from which others, as the files of src/ say it. */
export function importsOfRooms(): Graph {
  const names = Object.keys(rooms);
  const roomOf = (file: string): string => file.split(/[/\\]/)[1]!;
  const pairs = [...importsIn('src')].flatMap(([file, imported]) => imported.map((other) => [roomOf(file), roomOf(other)] as const));
  return Object.fromEntries(names.map((room) =>
    [room, names.filter((other) => other !== room && pairs.some(([from, to]) => from === room && to === other))]));
}

/** How many rooms lie below a room, one on the other. */
export const layerOf = (graph: Graph, room: string): number =>
  Math.max(0, ...graph[room]!.map((below) => layerOf(graph, below) + 1));

/** The rooms that a room stands on: what it imports and no other room that it imports does. */
export function standsOn(graph: Graph, room: string): string[] {
  const under = (one: string): string[] => graph[one]!.flatMap((below) => [below, ...under(below)]);
  return graph[room]!.filter((below) => !graph[room]!.some((other) => under(other).includes(below)));
}

/** Where a room stands from left to right, so that no line runs through a box. */
const columns: Readonly<Record<string, number>> = { grid: 0, finder: 0, files: 0, narrative: 2, publish: 2, cli: 2 };
const [width, height, betweenColumns, betweenLayers, margin] = [280, 46, 310, 72, 20];

/** The rooms of src/ as boxes, each on those it stands on; what a room holds comes from the table of docs/architecture.md. */
export function drawArchitecture(): string {
  const graph = importsOfRooms();
  const names = Object.keys(rooms);
  const top = Math.max(...names.map((room) => layerOf(graph, room)));
  const left = (room: string): number => margin + (columns[room] ?? 1) * betweenColumns;
  const upper = (room: string): number => margin + (top - layerOf(graph, room)) * betweenLayers;
  const holds = new Map([...readFileSync(architecturePage, 'utf8').matchAll(/^\| ([a-z]+) \| [a-z, ]+ \| ([^:;,|]+)/gm)]
    .map(([, room, what]) => [room!, what!.trim()]));
  const line = (from: string, to: string): Markup => {
    const [x, y, toX, toY] = [left(from) + width / 2, upper(from) + height, left(to) + width / 2, upper(to)];
    const gap = betweenLayers - height;
    // it changes its column at once, or at the end where a box stands in its way
    const isBlocked = names.some((room) => left(room) === left(to) && upper(room) > upper(from) && upper(room) < toY);
    const bend = isBlocked ? toY - gap : y;
    const d = `M${x} ${y}V${bend}C${x} ${bend + gap} ${toX} ${bend} ${toX} ${bend + gap}V${toY}`;
    return element('path', { d, fill: 'none', stroke: '#5b6770', 'stroke-width': 1.5 });
  };
  const box = (room: string): Markup => {
    const [x, y] = [left(room), upper(room)];
    const isFree = (rooms as Readonly<Record<string, { readonly hostFree: boolean }>>)[room]!.hostFree;
    return element('g', {},
      element('rect', { x, y, width, height, rx: 6, fill: isFree ? '#e8f1fb' : '#fff4e0', stroke: isFree ? '#2b6cb0' : '#b7791f' }),
      element('text', { x: x + width / 2, y: y + 19, 'font-weight': 'bold', 'font-size': 15 }, room),
      element('text', { x: x + width / 2, y: y + 36, 'font-size': 12 }, holds.get(room) ?? ''));
  };
  const [wide, high] = [2 * margin + 2 * betweenColumns + width, 2 * margin + top * betweenLayers + height];
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${wide} ${high}`, width: wide, height: high,
    'font-family': 'system-ui, sans-serif', 'text-anchor': 'middle', role: 'img',
  }, element('title', {}, 'The rooms of src/, each on those it stands on'),
  element('rect', { width: wide, height: high, fill: '#fff' }),
  ...names.flatMap((room) => standsOn(graph, room).map((below) => line(room, below))), ...names.map(box)).markup;
}
