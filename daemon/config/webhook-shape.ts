import { ALERT_THEMES } from '../incidents/routing.ts';
import { WEBHOOK_FORMS } from '../webhook/webhook-said.ts';
import { isAddressOrNetwork } from './host-name.ts';
import { group, listOf, oneOf, passing, proxy, shortName, text } from './shape-parts.ts';

const SEVERITIES = 'a list of severities, such as [critical]';
const THEMES = 'a list of themes, such as [contact, conduct]';
const network = passing(isAddressOrNetwork, 'an address or a network, such as “10.0.5.7” or “10.0.5.0/24”');

/** Another system that is told of alerts. Its address and its secret are read and checked apart. */
export const webhookShape = group({
  id: shortName(),
  url: text('an https address').optional(),
  url_file: text('the path of a file that holds the address').optional(),
  secret_file: text('the path of a file that holds the secret').optional(),
  form: oneOf(WEBHOOK_FORMS).optional(),
  send: group({
    severities: listOf(oneOf(['critical', 'high']), SEVERITIES)
      .min(1, { error: SEVERITIES })
      .optional(),
    themes: listOf(oneOf(ALERT_THEMES), THEMES).min(1, { error: THEMES }).optional(),
  }).optional(),
  within: listOf(network, 'a list of addresses or networks, such as [10.0.5.7]').optional(),
  proxy: proxy().optional(),
  authority_file: text('the path of a PEM file').optional(),
});
