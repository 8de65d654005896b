// SPDX-License-Identifier: EUPL-1.2
// Takes the outlines of the 98 municipalities out of react-denmark-map (MIT) and thins them for a drawing some 500 pixels
// wide: curves become lines, points that nobody would miss go, and so do islets. Writes one line per municipality,
// "code;path", and first "inset;viewBox" of the dense region around Frederiksberg.
import { readFileSync, writeFileSync } from 'node:fs';

const [source, target] = process.argv.slice(2);
const WIDTH = 2000;                                 // of the drawing, in its own whole units
const MODULE_WIDTH = 10116;                         // viewBoxWidth of the module's municipalities
const TOLERANCE = 1.3;                              // how far a line may run from the coast
const ISLET = 56;                                   // square units; smaller islands are left out
const scale = WIDTH / MODULE_WIDTH;

const flatten = path => {
  const rings = [];
  let ring = [], x = 0, y = 0;
  for (const [, command, text] of path.matchAll(/([McmlZz])([^McmlZz]*)/g)) {
    const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const begin = (nx, ny) => { if (ring.length) rings.push(ring); [x, y] = [nx, ny]; ring = [[x, y]]; };
    const line = (dx, dy) => { x += dx; y += dy; ring.push([x, y]); };
    switch (command) {
      case 'M': begin(numbers[0], numbers[1]); break;
      case 'm': begin(x + numbers[0], y + numbers[1]); for (let i = 2; i < numbers.length; i += 2) line(numbers[i], numbers[i + 1]); break;
      case 'l': for (let i = 0; i < numbers.length; i += 2) line(numbers[i], numbers[i + 1]); break;
      case 'c':
        for (let i = 0; i < numbers.length; i += 6) {
          const [ax, ay, bx, by, cx, cy] = numbers.slice(i, i + 6);
          const [x0, y0] = [x, y];
          for (const t of [0.25, 0.5, 0.75, 1]) {
            const u = 1 - t;
            ring.push([x0 + 3 * u * u * t * ax + 3 * u * t * t * bx + t ** 3 * cx, y0 + 3 * u * u * t * ay + 3 * u * t * t * by + t ** 3 * cy]);
          }
          [x, y] = [x0 + cx, y0 + cy];
        }
        break;
      default: if (ring.length) { [x, y] = ring[0]; rings.push(ring); ring = []; }
    }
  }
  if (ring.length) rings.push(ring);
  return rings.map(points => points.map(([px, py]) => [px * scale, py * scale]));
};

const area = ring => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nx, ny] = ring[(i + 1) % ring.length];
  return sum + x * ny - nx * y;
}, 0)) / 2;

/* Douglas and Peucker */
const thin = points => {
  if (points.length < 3) return points;
  const [[ax, ay], [bx, by]] = [points[0], points.at(-1)];
  const length = Math.hypot(bx - ax, by - ay);
  let far = 0, at = 0;
  points.forEach(([x, y], i) => {
    const distance = length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (distance > far) [far, at] = [distance, i];
  });
  return far <= TOLERANCE ? [points[0], points.at(-1)] : [...thin(points.slice(0, at + 1)).slice(0, -1), ...thin(points.slice(at))];
};

const write = ring => {
  const points = thin(ring).map(([x, y]) => [Math.round(x), Math.round(y)]).filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
  if (points.length < 3) return '';
  let [x, y] = points[0];
  const steps = points.slice(1).map(([nx, ny]) => { const step = `${nx - x} ${ny - y}`; [x, y] = [nx, ny]; return step; });
  return `M${points[0].join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
};

const text = readFileSync(source, 'utf8');
const shapes = new Map();
for (const [, code, path] of text.matchAll(/code:"(\d{3})",d:"([^"]+)"/g)) {
  const rings = flatten(path).sort((one, other) => area(other) - area(one));
  shapes.set(code, rings.filter((ring, i) => i === 0 || area(ring) >= ISLET));
}
if (shapes.size !== 98) throw new Error(`the module should hold 98 municipalities, but holds ${shapes.size}`);
const [middle] = shapes.get('147');
const [cx, cy] = [0, 1].map(axis => middle.reduce((sum, point) => sum + point[axis], 0) / middle.length);
const inset = `${Math.round(cx - 124)} ${Math.round(cy - 120)} 192 236`;
const lines = [...shapes].sort(([one], [other]) => one - other).map(([code, rings]) => `${code};${rings.map(write).join('')}`);
writeFileSync(target, [`inset;${inset}`, ...lines, ''].join('\n'));
