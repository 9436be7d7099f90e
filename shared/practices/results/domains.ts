import { listOf, type Model } from '../../model/model';
import { practiceDomains, type PracticeDomain } from '../catalog';
import { clientDomains } from '../client';

/** The domains a result speaks of: the catalogue's, and those of the client's questionnaires that anybody has answered. */
export function domainsWithResult(model: Model): readonly PracticeDomain[] {
  const own = clientDomains(model);
  if (own.length === 0) return practiceDomains;
  const rated = new Set(listOf(model, 'rating').flatMap(({ practice, value }) => (value === undefined ? [] : [practice])));
  return [...practiceDomains, ...own.filter(({ practices }) => practices.some(({ id }) => rated.has(id)))];
}
