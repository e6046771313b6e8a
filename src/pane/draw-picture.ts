import type { Picture } from '../publish/index.js';
import { page, type Label, type Shape } from '../publish/picture/drawing.js';

/** Twice as fine as it is drawn, for the web site and for print. */
const scale = 2;
const families = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", SimHei, sans-serif';

/** The picture as PNG. Drawn on a canvas shape by shape: no image has to be loaded, which a page may forbid. */
export async function pngOf({ height, shapes, labels }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = page.width * scale;
  canvas.height = Math.ceil(height) * scale;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this page has no canvas to draw on');
  pen.scale(scale, scale);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, page.width, Math.ceil(height));
  for (const shape of shapes) drawShape(pen, shape);
  for (const label of labels) drawLabel(pen, label);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png');
  });
}

function drawShape(pen: CanvasRenderingContext2D, { kind, attributes, down }: Shape): void {
  const number = (name: string, otherwise = 0): number => Number(attributes[name] ?? otherwise);
  const path = new Path2D(kind === 'path' ? String(attributes['d']) : undefined);
  if (kind === 'rect') path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
  else if (kind !== 'path') throw new Error(`no way to draw a ${kind}`);
  pen.save();
  pen.translate(0, down);
  const { fill = '#000000', stroke } = attributes;
  if (fill !== 'none') {
    pen.globalAlpha = number('fill-opacity', 1);
    pen.fillStyle = String(fill);
    pen.fill(path);
  }
  if (stroke !== undefined) {
    pen.globalAlpha = number('stroke-opacity', 1);
    pen.strokeStyle = String(stroke);
    pen.lineWidth = number('stroke-width', 1);
    pen.lineJoin = attributes['stroke-linejoin'] === 'round' ? 'round' : 'miter';
    pen.lineCap = attributes['stroke-linecap'] === 'round' ? 'round' : 'butt';
    pen.stroke(path);
  }
  pen.restore();
}

function drawLabel(pen: CanvasRenderingContext2D, { text, x, y, size, anchor, fill, bold }: Label): void {
  pen.font = `${bold ? 'bold ' : ''}${size}px ${families}`;
  pen.textAlign = anchor === 'middle' ? 'center' : anchor;
  pen.fillStyle = fill;
  pen.fillText(text, x, y);
}
