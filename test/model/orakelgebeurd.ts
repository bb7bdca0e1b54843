import type { Dossierstatus, Gebeurtenissoort } from '../../shared/dossier/transitions.ts';
import { type Beeld, DAG, END, type Tijd } from './beeld.ts';
import { metPost, postVan, wasGevraagd, zonderOnwaar } from './orakelpost.ts';

/** Late or not, the clock does one thing at a time: the end, or else one reminder for all that were missed. */
export function naKlok(beeld: Beeld, nu: Tijd): Beeld {
  const { status, log, oppakken } = beeld;
  const laatste = log.findLast(({ soort }) => soort === 'herinnerd')?.tijd ?? 0;
  if (status === 'wacht-op-ondertekening') {
    if (nu >= END) return gebeurd(beeld, 'verlopen', nu);
    const gemist = [7, 21, 49].some((dag) => laatste < dag * DAG && dag * DAG <= nu);
    return gemist ? gebeurd(beeld, 'herinnerd', nu) : beeld;
  }
  const isHerinnerd = log.some(({ soort }) => soort === 'ssd-herinnerd');
  const moet = status === 'ondertekend' && !isHerinnerd && oppakken !== undefined;
  return moet && oppakken <= nu ? gebeurd(beeld, 'ssd-herinnerd', nu) : beeld;
}

const nieuweStatus: Partial<Record<Gebeurtenissoort, Dossierstatus>> = {
  ondertekend: 'ondertekend',
  'papier-ontvangen': 'ondertekend',
  'in-behandeling': 'in-behandeling',
  verwerkt: 'verwerkt',
  afgewezen: 'afgewezen',
  geweigerd: 'geweigerd',
  ingetrokken: 'ingetrokken',
  verlopen: 'verlopen',
};

/** The picture once something happened: its status, its log, the mails that lapse and those that are owed. */
export function gebeurd(beeld: Beeld, soort: Gebeurtenissoort, nu: Tijd, wie?: number): Beeld {
  const status = nieuweStatus[soort] ?? beeld.status;
  const wordtOndertekend = status === 'ondertekend' && beeld.status !== 'ondertekend';
  const verder = zonderOnwaar({
    ...beeld,
    status,
    log: [...beeld.log, { soort, tijd: nu, wie }],
    oppakken: wordtOndertekend ? nu + 5 * DAG : beeld.oppakken,
  });
  // A request that never went out has lapsed by now.
  const asked = beeld.personen.flatMap(({ staat }, index) =>
    staat !== 'open' || wasGevraagd(beeld, index + 1) ? [index + 1] : [],
  );
  return metPost(verder, postVan(verder, soort, { wie: wie ?? 0, asked, nu }), nu);
}
