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
    series: lijnen.map(({ naam, punten }) => ({ type: 'line', name: naam, data: punten })),
  });

/** Bars beside each other, the smallest first, as SVG. */
export const staafgrafiek = (
  titel: string,
  eenheid: string,
  staven: readonly { readonly naam: string; readonly waarde: number }[],
): string => {
  // The first category stands at the bottom.
  const gesorteerd = staven.toSorted((een, ander) => ander.waarde - een.waarde);
  return teken({
    ...vast(titel),
    xAxis: { type: 'value', name: eenheid, ...naamMidden },
    yAxis: { type: 'category', data: gesorteerd.map(({ naam }) => naam) },
    series: [
      {
        type: 'bar',
        data: gesorteerd.map(({ waarde }) => waarde),
        label: { show: true, position: 'right' },
      },
    ],
  });
};

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
