import stringWidth from 'string-width';
import type { Measurement } from './figure.ts';

const header = ['figure', 'measured', 'ratio', 'target', 'met?'];
const gap = '  ';

/** Renders the table for a terminal, one line per measurement. */
export function renderMeasurements(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ figure, measured, ratio, target, met }) => [
    figure,
    measured,
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    target,
    met ? 'yes' : 'no',
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((cells) => stringWidth(cells[column] ?? ''))),
  );
  const lines = [header, widths.map((width) => '─'.repeat(width)), ...rows];
  return lines.map((cells) => renderLine(cells, widths)).join('\n');
}

function renderLine(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)));
  return padded.join(gap).trimEnd();
}
