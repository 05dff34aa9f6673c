// A year of scenarios over a grid of growth rates: which resources are past their critical line, month by month.
import { evaluate } from 'palier';

const GROWTH = Array.from({ length: 13 }, (_, step) => step * 0.025);
const MONTHS = Array.from({ length: 13 }, (_, month) => month);
const [LEFT, SIDE, PITCH] = [60, 28, 20];

const svg = document.querySelector('svg');
const add = (name, attributes, text) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return svg.appendChild(element);
};

GROWTH.forEach((growth, row) => {
  const { capacity } = evaluate({ facts: { monthly_growth: growth } });
  const resources = Object.values(capacity.resources);
  add('text', { x: LEFT - 8, y: row * PITCH + 14 }, `${(growth * 100).toFixed(1)}%`);
  for (const month of MONTHS) {
    // `null`: never, at this growth rate.
    const past = resources.filter(({ months_to_critical: months }) => months !== null && months <= month);
    const names = past.map(({ id }) => id).join(', ') || 'none';
    const square = add('rect', {
      x: LEFT + month * (SIDE + 2),
      y: row * PITCH,
      width: SIDE,
      height: PITCH - 2,
      'fill-opacity': 0.06 + (0.94 * past.length) / resources.length,
    });
    square.dataset.at = `${growth.toFixed(3)} ${month}`;
    square.append(Object.assign(document.createElementNS(svg.namespaceURI, 'title'), { textContent: names }));
  }
});
for (const month of MONTHS) add('text', { x: LEFT + month * (SIDE + 2) + 18, y: 13 * PITCH + 14 }, month);
