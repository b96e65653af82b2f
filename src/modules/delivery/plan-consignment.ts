import type { Uuid } from '../../kernel/uuid.ts';
import type { Directory, Hall } from '../agencies/index.ts';
import type { CaseParts, CaseView } from '../procedures/index.ts';
import { wishedDelivery } from '../procedures/index.ts';
import { Address, addressFaults, regionNamedIn } from './address.ts';
import { pickupCodeOf } from './commands/change-consignment.ts';
import { type Consignment, firstState, type Way } from './consignment.ts';

/** What the application asked for, as far as item and hall allow it; what it leaves open is collected. */
export function planConsignment(
  { stored, state }: CaseView,
  { form, directory }: Pick<CaseParts, 'form' | 'directory'>,
  { id, at }: { id: Uuid; at: Date },
): Consignment {
  const wished = wishedDelivery(state.answers);
  const allowed = waysOf(form, state.certificate !== undefined);
  const address = addressOf(directory, wished, stored.region);
  const hall = hallsOf(directory, stored.agency)[0]?.code ?? null;
  const way = chosenWay(allowed, wished && wayOf(wished.method), { address, hall });
  const planned = { state: firstState(way), pickupCode: null };
  return {
    id,
    region: stored.region,
    caseId: stored.id,
    caseNumber: stored.number,
    agency: stored.agency,
    itemName: stored.itemName,
    implementationCode: stored.implementationCode,
    applicantId: stored.applicantId,
    applicantName: stored.applicantName,
    applicantCode: stored.applicantCode,
    ways: allowed,
    way,
    hall,
    address: address ?? null,
    state: planned.state,
    pickupCode: pickupCodeOf(planned),
    createdAt: at,
  };
}

/** Halls with a window of the agency, the one of its own region first. */
export function hallsOf(directory: Directory, agency: string): Hall[] {
  const halls = directory.windowsOf(agency).map(({ hall }) => hall);
  const { region } = directory.getAgency(agency);
  const isOwn = (hall: Hall) => hall.region === region;
  return [...halls.filter(isOwn), ...halls.filter((hall) => !isOwn(hall))];
}

/** The form says which ways there are, where it asks; what exists on paper alone cannot come electronically. */
function waysOf(form: CaseParts['form'], isElectronic: boolean): Way[] {
  const question = form.pages
    .flatMap(({ questions }) => questions)
    .find(({ element }) => element.code === 'delivery-mode');
  if (!question) return isElectronic ? ['electronic', 'window', 'courier'] : ['window', 'courier'];
  const offered = question.choices.flatMap(({ code }) => {
    const wished = wishedDelivery({ 'delivery-mode': code });
    return wished ? [wayOf(wished.method)] : [];
  });
  return offered.length > 0 ? offered : ['window'];
}

function wayOf(method: 'electronic' | 'window' | 'post'): Way {
  return method === 'post' ? 'courier' : method;
}

function chosenWay(
  allowed: readonly Way[],
  wished: Way | undefined,
  { address, hall }: { address: Address | undefined; hall: string | null },
): Way {
  const isPossible = (way: Way) =>
    way === 'courier' ? address !== undefined : way === 'electronic' || hall !== null;
  if (wished && allowed.includes(wished) && isPossible(wished)) return wished;
  // Whoever wants paper and cannot be sent any collects it.
  const paper = wished === 'courier' && allowed.includes('window') && hall !== null;
  return paper ? 'window' : (allowed.find(isPossible) ?? 'electronic');
}

function addressOf(
  directory: Directory,
  wished: ReturnType<typeof wishedDelivery>,
  caseRegion: string,
): Address | undefined {
  const { recipient = '', phone = '', address = '' } = wished ?? {};
  const region = regionNamedIn(directory, address, caseRegion);
  const found = { name: recipient, phone, region, text: address };
  return addressFaults(directory, found).length === 0 ? Address.parse(found) : undefined;
}
