import type { Message } from '../message';

/** Reachability: why one gets from one place to the next, and what stands in the way. */
export const reachEn = {
  'reach.hop.same-zone': 'Within the zone “{zone}” everything reaches everything.',
  'reach.hop.nested': 'No border is drawn between “{from}” and “{to}”, one inside the other: counts as open.',
  'reach.hop.flow': 'Communication “{name}” over the conduit “{conduit}” ({protocols}).',
  'reach.hop.flow-direct': 'Communication “{name}”, for which no conduit is named ({protocols}).',
  'reach.hop.flow-inside': 'Communication “{name}” within the zone ({protocols}).',
  'reach.hop.open': 'Nothing is recorded on the conduit “{conduit}”: counts as open.',
  'reach.hop.removable-media': 'Media carried over “{conduit}”.',
  'reach.hop.service-laptop': 'Service laptop connected over “{conduit}”.',
  'reach.hop.access': 'Remote access “{name}” ({contractor}).',
  'reach.hop.access-on-site': 'Visit “{name}” ({contractor}).',
  'reach.hop.access-behind': 'From the jump host on, by the remote access “{name}” ({contractor}).',
  'reach.barrier.device': '{name} filters',
  'reach.barrier.unruled': '{name} stands there, but what it lets through is not recorded',
  'reach.barrier.diode': '{name} lets data pass one way only',
  'reach.barrier.scanning': '{name} examines what is carried in',
  'reach.barrier.trusted': 'the conduit itself is under control',
  'reach.barrier.serial': 'serial line',
  'reach.barrier.byHand': 'somebody has to carry it',
  'reach.barrier.restricted': 'decided to be restricted',
  'reach.barrier.authenticated': 'the protocol checks who speaks',
  'reach.barrier.multiFactor': 'second factor',
  'reach.barrier.approval': 'approval for each session',
  'reach.barrier.jumpHost': '{name} is a jump host',
} as const satisfies Record<string, Message>;
