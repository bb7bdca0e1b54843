import { type Handeling, kosten, type Kosten, somVan, telKosten } from '../local/request-counts.ts';
import { type Onderdeel, regelVan, type Uitslag } from './result.ts';

/** What an aanvraag asks of the engine, counted as the tests count it and held to the same numbers. */
export const onderdeel: Onderdeel = {
  titel: 'What an aanvraag asks of the engine',
  meet: async (): Promise<Uitslag> => {
    const { geteld } = await telKosten();
    const handelingen = Object.keys(kosten) as Handeling[];
    return {
      regels: handelingen.map((wat) =>
        regelVan(
          `${wat} (${inWoorden(geteld[wat])})`,
          'requests',
          [somVan(geteld[wat])],
          somVan(kosten[wat]),
        ),
      ),
    };
  },
};

const inWoorden = (gevraagd: Kosten): string =>
  Object.entries(gevraagd)
    .map(([operatie, aantal]) => `${aantal ?? 0} ${operatie}`)
    .join(', ');
