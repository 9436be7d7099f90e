import type { Translation } from '../message';
import type { zonesEn } from '../en/zones';

export const zonesDe = {
  'drawing.title.asIs': 'Zonen und Übergänge, Ist-Zustand',
  'drawing.title.target': 'Zonen und Übergänge, Soll-Zustand',
  'drawing.description': '{title}: {zones}, {conduits}, {assets}.',
  'drawing.empty': '{title}: Es ist noch nichts gezeichnet.',
  'drawing.count.zones': { one: '{count} Zone', other: '{count} Zonen' },
  'drawing.count.conduits': { one: '{count} Übergang', other: '{count} Übergänge' },
  'drawing.count.assets': { one: '{count} Asset', other: '{count} Assets' },
  'drawing.legend.zones': 'Zonen',
  'drawing.legend.conduits': 'Übergänge',
  'drawing.legend.marks': 'Zeichen',
  'drawing.legend.assets': 'Assets',
  'drawing.legend.trusted': 'Vertrauenswürdig',
  'drawing.legend.untrusted': 'Nicht vertrauenswürdig',
  'drawing.legend.safety': 'Sicherheitsgerichtet (Safety)',
  'drawing.legend.endOfSupport': 'Ohne Support',
  'drawing.legend.notFound': 'Beim Rundgang nicht gefunden',
  'drawing.legend.levels': 'Ziel-Sicherheitsstufe je Anforderung: IAC UC SI DC RDF TRE RA',
  'drawing.lane.5': 'Außen, Internet',
  'drawing.lane.4': 'Unternehmensnetz',
  'drawing.lane.3.5': 'Übergang, DMZ',
  'drawing.lane.3': 'Betriebsleitebene',
  'drawing.lane.2': 'Prozessleitebene',
  'drawing.lane.1': 'Steuerungsebene',
  'drawing.lane.0': 'Prozess',
} as const satisfies Translation<typeof zonesEn>;
