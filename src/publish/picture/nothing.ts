import { colours, label, page, shape, type Label, type Panel } from './drawing.js';

const middle = page.width / 2;

const tray = [
  `M${middle - 110} 70 L${middle - 150} 150 L${middle - 150} 210 L${middle + 150} 210 L${middle + 150} 150 L${middle + 110} 70`,
  `M${middle - 150} 150 L${middle - 60} 150 L${middle - 36} 180 L${middle + 36} 180 L${middle + 60} 150 L${middle + 150} 150`,
];

const pan = (x: number): string => `M${x} 74 L${x - 54} 160 M${x} 74 L${x + 54} 160 M${x - 66} 160 A66 40 0 0 0 ${x + 66} 160 Z`;
const scales = [
  `M${middle} 50 L${middle} 210 M${middle - 70} 210 L${middle + 70} 210 M${middle - 150} 74 L${middle + 150} 74`,
  pan(middle - 150), pan(middle + 150),
];

/** A year without applications has a picture of its own: an empty tray. */
export function noApplications(): Panel {
  const nought = label('0', middle, 138, 72, { anchor: 'middle', bold: true, fill: colours.second });
  return drawn(tray, ['全年没有收到政府信息公开申请', '也没有上年结转的申请'], [nought]);
}

/** And one without disputes: scales at rest. */
export function noDisputes(): Panel {
  return drawn(scales, ['全年没有因政府信息公开工作', '被申请行政复议、被提起行政诉讼'], []);
}

function drawn(paths: readonly string[], words: readonly string[], labels: readonly Label[]): Panel {
  return {
    height: 240 + 40 * words.length,
    shapes: paths.map((d) => shape('path', {
      d, fill: 'none', stroke: colours.second, 'stroke-width': 6, 'stroke-linejoin': 'round', 'stroke-linecap': 'round',
    })),
    labels: [...labels, ...words.map((text, at) => label(text, middle, 262 + 40 * at, 26, { anchor: 'middle' }))],
    says: [`${words.join('')}。`],
  };
}

/** A line of words where there is nothing to draw. */
export function onlyWords(text: string): Panel {
  return { height: 56, shapes: [], labels: [label(text, page.margin, 34, 24)], says: [`${text}。`] };
}
