import { init } from 'echarts';

export type Lijn = {
  readonly naam: string;
  readonly punten: readonly (readonly [number, number])[];
  /** The name of the line that it stands beside: then it has its colour, and is dashed. */
  readonly alsNaast?: string;
};
type As = { readonly naam: string; readonly logaritmisch?: boolean };

const BREED = 760;
const HOOG = 420;

/** Lines over a scale of numbers, as SVG. */
export const lijngrafiek = (titel: string, x: As, y: As, lijnen: readonly Lijn[]): string =>
  teken({
    ...vast(titel),
    legend: { bottom: 0, data: lijnen.filter(isEigen).map(({ naam }) => naam) },
    xAxis: { type: x.logaritmisch ? 'log' : 'value', name: x.naam, ...naamMidden },
    yAxis: { type: y.logaritmisch ? 'log' : 'value', name: y.naam },
    series: lijnen.map((lijn) => ({
      type: 'line',
      name: lijn.naam,
      data: lijn.punten,
      symbolSize: 7,
      itemStyle: { color: kleurVan(lijn, lijnen) },
      lineStyle: isEigen(lijn) ? { width: 2 } : { width: 1.5, type: [6, 5] },
    })),
  });

/** Only these stand in the legend. */
const isEigen = ({ alsNaast }: Lijn): boolean => alsNaast === undefined;

/** Told apart without red and green (Okabe and Ito). */
const KLEUREN = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

function kleurVan({ naam, alsNaast }: Lijn, lijnen: readonly Lijn[]): string {
  const eigen = lijnen.filter(isEigen);
  const plaats = eigen.findIndex((lijn) => lijn.naam === (alsNaast ?? naam));
  return KLEUREN[plaats % KLEUREN.length] ?? '#000';
}

/** A bar, and what it is made of. */
export type Staaf = { readonly naam: string; readonly delen: Readonly<Record<string, number>> };

/** Bars below each other, the smallest on top, as SVG. Each has the same parts. */
export const staafgrafiek = (titel: string, eenheid: string, staven: readonly Staaf[]): string => {
  // The first category stands at the bottom.
  const gesorteerd = staven.toSorted((een, ander) => geheel(ander) - geheel(een));
  const namen = Object.keys(gesorteerd[0]?.delen ?? {});
  return teken({
    ...vast(titel),
    xAxis: { type: 'value', name: eenheid, ...naamMidden },
    yAxis: { type: 'category', data: gesorteerd.map(({ naam }) => naam) },
    series: namen.map((naam, index) => ({
      type: 'bar',
      name: naam,
      stack: 'geheel',
      barMaxWidth: 28,
      data: gesorteerd.map(({ delen }) => delen[naam]),
      ...(index < namen.length - 1 ? {} : { label: metGeheel(gesorteerd) }),
    })),
  });
};

const geheel = ({ delen }: Staaf): number =>
  Object.values(delen).reduce((som, deel) => som + deel, 0);

/** Behind its last part, a bar says what it is as a whole. */
const metGeheel = (staven: readonly Staaf[]) => ({
  show: true,
  position: 'right',
  formatter: ({ dataIndex }: { dataIndex: number }): string => {
    const staaf = staven[dataIndex];
    return staaf === undefined ? '' : geheel(staaf).toFixed(1);
  },
});

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
