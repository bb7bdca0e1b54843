import { App } from 'aws-cdk-lib';
import { maakBeheerdersloket } from './beheerdersloket.ts';
import { bouwSite } from './bouw-site.ts';
import { bundelFuncties } from './bundel.ts';
import { leesInstellingen } from './instellingen/instellingen.ts';

/** What `npx cdk` runs. The settings come first: a wrong value is named before anything is made. */
const app = new App();
const instellingen = leesInstellingen(app.node.tryGetContext('stage'));
bouwSite(instellingen.bewaartermijnen);
await bundelFuncties();
maakBeheerdersloket(app, instellingen);
