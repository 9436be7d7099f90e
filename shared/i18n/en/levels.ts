import type { Message } from '../message';

/** Security levels: why a target is proposed, and the requirements that follow from it. */
export const levelsEn = {
  'levels.reason': 'SL-T {level} for {groups}: {reason}',
  'levels.reason.basic': 'every zone of the plant has to withstand mistakes and chance.',
  'levels.reason.availability': 'without “{name}” the plant comes to a halt.',
  'levels.reason.integrity': 'wrong data or programs in “{name}” do harm.',
  'levels.reason.confidentiality': '“{name}” holds what others must not know.',
  'levels.reason.harm': 'when “{name}” fails, people or the environment come to harm.',
  'levels.reason.safety': '“{name}” protects people; whoever attacks on purpose must not get at it.',
  'levels.reason.dmz': 'a DMZ faces networks nobody can trust.',
  'levels.reason.wireless': 'the air does not end at the fence.',
  'levels.reason.temporary': 'what comes and goes brings along what it met elsewhere.',
  'levels.reason.zone': 'the zone “{name}” asks for it.',
  'levels.requirement': '{requirement} (“{title}”) is to be met in “{name}” as far as it is selected at SL-T {level}. Check the selection and the wording against the licensed standard.',
  'levels.today.met': 'Today: met.',
  'levels.today.partly': 'Today: met in part.',
  'levels.today.notMet': 'Today: not met.',
  'levels.today.notApplicable': 'Today: not applicable, but without a reason.',
  'levels.today.notJudged': 'Today: not judged yet.',
  'levels.criterion.IAC': 'Shown on site: who or what logs in is named and checked; a try with an unknown account or a wrong password is refused and recorded.',
  'levels.criterion.UC': 'Shown on site: an account without the right for it cannot take the action; the record of the try names account and time.',
  'levels.criterion.SI': 'Shown on site: a change of program, data or message that nobody approved is refused or reported; the proof is kept with date and device.',
  'levels.criterion.DC': 'Shown on site: what is confidential cannot be read on the way or in storage without the right for it; the devices and ways covered are listed.',
  'levels.criterion.RDF': 'Shown on site: the rules at the border equal the register of necessary communication; a connection that is not in it does not come about.',
  'levels.criterion.TRE': 'Shown on site: a staged event appears in the records within the agreed time, and the person on duty knows what follows.',
  'levels.criterion.RA': 'Shown on site: under the agreed load or after the agreed loss the process goes on, or comes back within the agreed time.',
} as const satisfies Record<string, Message>;
