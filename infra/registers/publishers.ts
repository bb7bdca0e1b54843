import type { SECTORS } from './sources.ts';

/** DUO's open data, a CKAN catalogue: each upload has an address of its own, and the package says which. */
export const DUO_CATALOGUE = 'https://onderwijsdata.duo.nl';

/**
 * The package of each sector in DUO's catalogue. The gemeenten are not fetched: their publisher has them as XML only, and they
 * change on the first of January (docs/registers.md).
 */
export const duoPackages: Readonly<Record<(typeof SECTORS)[number], string>> = {
  bo: '786f12ea-6224-42fd-ab72-de4d7d879535',
  so: '033ab279-8e6f-44a2-8455-6ad42147762f',
  vo: 'c8e6ffdd-cc2b-44ee-880f-0ff03f72e868',
  mbo: '1bafae09-10e4-47b5-a54e-1c01f5776a60',
  ho: '37051cda-b681-43eb-a385-efa18e99cdd2',
};
