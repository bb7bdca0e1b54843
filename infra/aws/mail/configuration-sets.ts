import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  type ConfigurationSetProps,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';

/** What SES reports of a mail. Opens and clicks are not among them: measuring those rewrites the links. */
const REPORTED = [
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/** The name of the set for mail to the SSD, beside that of the set for everybody else. */
export const ssdConfigurationSet = (name: string): string => `${name}-ssd`;

/**
 * How our mails are sent: over TLS or not at all, since they hold personal data; and what becomes of each is reported.
 * @returns the set for mail to people, which sends no more to an address that bounced or complained
 */
export function createConfigurationSet(scope: Construct, name: string): ConfigurationSet {
  const destination = EventDestination.eventBus(
    EventBus.fromEventBusName(scope, 'EventBus', 'default'),
  );
  const create = (id: string, props: ConfigurationSetProps): ConfigurationSet => {
    const set = new ConfigurationSet(scope, id, {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      ...props,
    });
    set.addEventDestination('Events', { destination, events: REPORTED });
    return set;
  };
  // Suppressed once, the SSD would get no melding any more, and SES would not even count those as bounced.
  create('SsdConfigurationSet', {
    configurationSetName: ssdConfigurationSet(name),
    disableSuppressionList: true,
  });
  return create('ConfigurationSet', {
    configurationSetName: name,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
}
