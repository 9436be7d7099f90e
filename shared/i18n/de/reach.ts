import type { reachEn } from '../en/reach';
import type { Translation } from '../message';

export const reachDe = {
  'reach.hop.same-zone': 'Innerhalb der Zone „{zone}“ erreicht jedes Gerät jedes andere.',
  'reach.hop.nested': 'Zwischen „{from}“ und „{to}“, ineinander gelegen, ist keine Grenze gezeichnet: gilt als offen.',
  'reach.hop.flow': 'Kommunikation „{name}“ über den Übergang „{conduit}“ ({protocols}).',
  'reach.hop.flow-direct': 'Kommunikation „{name}“, für die kein Übergang benannt ist ({protocols}).',
  'reach.hop.flow-inside': 'Kommunikation „{name}“ innerhalb der Zone ({protocols}).',
  'reach.hop.open': 'Am Übergang „{conduit}“ ist nichts erfasst: gilt als offen.',
  'reach.hop.removable-media': 'Datenträger, getragen über „{conduit}“.',
  'reach.hop.service-laptop': 'Servicelaptop, angeschlossen über „{conduit}“.',
  'reach.hop.access': 'Fernzugang „{name}“ ({contractor}).',
  'reach.hop.access-on-site': 'Besuch „{name}“ ({contractor}).',
  'reach.hop.access-behind': 'Vom Sprungserver weiter, mit dem Fernzugang „{name}“ ({contractor}).',
  'reach.barrier.device': '{name} filtert',
  'reach.barrier.unruled': '{name} steht dort, aber was es durchlässt, ist nicht erfasst',
  'reach.barrier.diode': '{name} lässt Daten nur in eine Richtung',
  'reach.barrier.scanning': '{name} prüft, was hereingetragen wird',
  'reach.barrier.trusted': 'der Übergang selbst ist unter Kontrolle',
  'reach.barrier.serial': 'serielle Leitung',
  'reach.barrier.byHand': 'jemand muss es tragen',
  'reach.barrier.restricted': 'Einschränkung ist beschlossen',
  'reach.barrier.authenticated': 'das Protokoll prüft, wer spricht',
  'reach.barrier.multiFactor': 'zweiter Faktor',
  'reach.barrier.approval': 'Freigabe je Sitzung',
  'reach.barrier.jumpHost': '{name} ist ein Sprungserver',
} as const satisfies Translation<typeof reachEn>;
