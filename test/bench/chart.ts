import { init } from 'echarts';

export type Lijn = {
  readonly naam: string;
  readonly punten: readonly (readonly [number, number])[];
};
type As = { readonly naam: string; readonly logaritmisch?: boolean };

const BREED = 760;
const HOOG = 420;

/** Lines over a scale of numbers, as SVG. */
export const lijngrafiek = (titel: string, x: As, y: As, lijnen: readonly Lijn[]): string =>
  teken({
    ...vast(titel),
    xAxis: { type: x.logaritmisch ? 'log' : 'value', name: x.naam, ...naamMidden },
    yAxis: { type: y.logaritmisch ? 'log' : 'value', name: y.naam },
    series: lijnen.map((lijn, index) => ({
      type: 'line',
      name: lijn.naam,
      data: lijn.punten,
      symbolSize: 7,
      itemStyle: { color: KLEUREN[index % KLEUREN.length] },
    })),
  });

/** Told apart without red and green (Okabe and Ito). */
const KLEUREN = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

const naamMidden = { nameLocation: 'middle', nameGap: 30 } as const;

const vast = (titel: string) => ({
  animation: false,
  backgroundColor: '#fff',
  title: { text: titel, left: 'center' },
  legend: { bottom: 0 },
  grid: { left: 16, right: 60, top: 60, bottom: 60, containLabel: true },
});

function teken(opties: Record<string, unknown>): string {
  const grafiek = init(null, null, { renderer: 'svg', ssr: true, width: BREED, height: HOOG });
  grafiek.setOption(opties);
  const svg = grafiek.renderToSVGString();
  grafiek.dispose();
  return svg;
}
