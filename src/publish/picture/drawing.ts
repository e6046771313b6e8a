import type { Attributes } from '../markup.js';
import { textWidth } from './measure.js';
import type { Count } from './counts.js';

/** A line of text at its baseline. A number keeps which figures it shows. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  readonly bold: boolean;
  readonly count?: Count;
}

export interface Shape {
  readonly kind: 'rect' | 'path' | 'circle' | 'line';
  readonly attributes: Attributes;
  /** How far it is moved down. */
  readonly down: number;
}

/** A part of the picture, from its own top down, and the same in sentences. */
export interface Panel {
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
  readonly says: readonly string[];
}

export const page = { width: 1080, margin: 60 } as const;
export const inside = page.width - 2 * page.margin;

export const colours = {
  ink: '#1c2733', soft: '#56657a', paper: '#ffffff', ground: '#f2f6fb', line: '#c9d6e6', main: '#0b4a8f', second: '#7a9cc6',
  parts: ['#0b4a8f', '#2f78b7', '#4a9aa8', '#7d8fb3', '#8a79a8', '#a8896b', '#b7622f'],
  draft: '#b23c00',
} as const;

type LabelOptions = Partial<Pick<Label, 'anchor' | 'fill' | 'bold' | 'count'>>;

export function label(text: string, x: number, y: number, size: number, options: LabelOptions = {}): Label {
  return { text, x, y, size, anchor: 'start', fill: colours.ink, bold: false, ...options };
}

export function shape(kind: Shape['kind'], attributes: Attributes): Shape {
  return { kind, attributes, down: 0 };
}

export function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): Shape {
  return shape('rect', { x, y, width, height, fill, ...(radius > 0 ? { rx: radius } : {}) });
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf({ text, x, y, size, anchor }: Label): Box {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.9, bottom: y + size * 0.25 };
}

/** A panel under its heading. */
export function titled(heading: string, body: Panel): Panel {
  const top = 64;
  const moved = movedDown(body, top);
  return {
    height: body.height + top + 40, says: body.says,
    shapes: [rect(page.margin, 14, 8, 28, colours.main, 2), ...moved.shapes],
    labels: [label(heading, page.margin + 22, 39, 30, { bold: true, fill: colours.main }), ...moved.labels],
  };
}

export function movedDown(panel: Panel, by: number): Panel {
  return {
    ...panel,
    shapes: panel.shapes.map((one) => ({ ...one, down: one.down + by })),
    labels: panel.labels.map((one) => ({ ...one, y: one.y + by })),
  };
}

/** One below the other. */
export function stacked(panels: readonly Panel[]): Panel {
  let top = 0;
  const placed = panels.map((panel) => {
    const one = movedDown(panel, top);
    top += panel.height;
    return one;
  });
  return {
    height: top, shapes: placed.flatMap(({ shapes }) => shapes), labels: placed.flatMap(({ labels }) => labels),
    says: placed.flatMap(({ says }) => says),
  };
}
