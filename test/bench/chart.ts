import { init } from 'echarts';

export type ChartLine = {
  readonly naam: string;
  readonly points: readonly (readonly [number, number])[];
};
type As = { readonly naam: string; readonly logarithmic?: boolean };

const WIDE = 760;
const HIGH = 420;

/** Lines over a scale of numbers, as SVG. */
export const lineChart = (title: string, x: As, y: As, lines: readonly ChartLine[]): string =>
  draw({
    ...fixed(title),
    xAxis: { type: x.logarithmic ? 'log' : 'value', name: x.naam, ...nameMiddle },
    yAxis: { type: y.logarithmic ? 'log' : 'value', name: y.naam },
    series: lines.map((line, index) => ({
      type: 'line',
      name: line.naam,
      data: line.points,
      symbolSize: 7,
      itemStyle: { color: COLOURS[index % COLOURS.length] },
    })),
  });

/** Told apart without red and green (Okabe and Ito). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

const nameMiddle = { nameLocation: 'middle', nameGap: 30 } as const;

const fixed = (title: string) => ({
  animation: false,
  backgroundColor: '#fff',
  title: { text: title, left: 'center' },
  legend: { bottom: 0 },
  grid: { left: 16, right: 60, top: 60, bottom: 60, containLabel: true },
});

function draw(options: Record<string, unknown>): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDE, height: HIGH });
  chart.setOption(options);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
